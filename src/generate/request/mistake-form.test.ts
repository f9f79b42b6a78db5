import { describe, expect, it } from 'vitest';
import { seed } from '../../model/seed.ts';
import { seededDice } from '../draw/dice.ts';
import { settleOptions } from '../options.ts';
import { documentAt } from '../schema-text.laws.ts';
import { drawDraft } from './draw-draft.ts';
import { formMistakes } from './mistake-form.ts';
import { createWorkshop } from './workshop.ts';

const { operations } = await documentAt('src/generate/scenario/threads.openapi.json');
const workshop = createWorkshop(operations, settleOptions({ seed: seed(1n) }));

function flawedTexts(key: string): readonly string[] {
  const operation = operations.find((each) => each.key === key);
  if (operation === undefined) throw new Error(`no ${key}`);
  return formMistakes(operation).flatMap((mistake, at) => {
    const options = { dice: seededDice(BigInt(at)), mode: 'valid', hazards: 0 } as const;
    const draft = drawDraft(workshop, operation, options);
    const body = draft && mistake(workshop, draft, options)?.body;
    return body?.kind === 'flawed' ? [body.text] : [];
  });
}

describe('formMistakes', () => {
  const texts = flawedTexts('POST /votes');

  it.each([
    ['repeat a name', /(?:^|&)(\w+)=[^&]*&(?:.*&)?\1=other$/],
    ['leave a value blank', /\w+=(?:&|$)/],
    ['put a space before a value', /=\+/],
    ['spell a name in capitals', /(?:^|&)[A-Z]+=/],
  ])('%s', (_, pattern) => {
    expect(texts).toContainEqual(expect.stringMatching(pattern));
  });

  it('are none where no form is taken', () => {
    expect(flawedTexts('POST /threads')).toEqual([]);
  });
});
