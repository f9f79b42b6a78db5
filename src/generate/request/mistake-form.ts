import type { Operation } from '../../model/operation.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import type { Draft } from './draft.ts';
import { brokenWhole } from './draw-draft.ts';
import { bodyKind, writableMedia } from './media.ts';
import type { Negation } from './negation.ts';
import type { Workshop } from './workshop.ts';
import { writeBody } from './write-body.ts';

/** Adds something to a form as it is written. */
interface FormFlaw {
  readonly keyword: string;
  readonly reason: string;
  readonly change: (pairs: readonly string[], at: number) => readonly string[];
}

const flaws: readonly FormFlaw[] = [
  {
    keyword: 'repeated',
    reason: 'a name comes twice',
    change: (pairs, at) => [...pairs, `${nameOf(pairs[at])}=other`],
  },
  {
    keyword: 'repeated',
    reason: 'a name comes twice, the second time without a value',
    change: (pairs, at) => [...pairs, `${nameOf(pairs[at])}=`],
  },
  {
    keyword: 'blank',
    reason: 'a value is left blank',
    change: (pairs, at) => pairs.with(at, `${nameOf(pairs[at])}=`),
  },
  {
    keyword: 'blank',
    reason: 'a name has no value',
    change: (pairs, at) => pairs.with(at, nameOf(pairs[at])),
  },
  {
    keyword: 'padded',
    reason: 'a value has a space before it',
    change: (pairs, at) => pairs.with(at, (pairs[at] ?? '').replace('=', '=+')),
  },
  {
    keyword: 'letter-case',
    reason: 'a name is spelled in capitals',
    change: (pairs, at) =>
      pairs.with(
        at,
        (pairs[at] ?? '').replace(/^[^=]*/, (name) => name.toUpperCase()),
      ),
  },
];

/** The mistakes in a form that readers take in several ways; none for an operation that takes no form. */
export function formMistakes({ body }: Operation): readonly Negation[] {
  if (!writableMedia(body).some(({ type }) => bodyKind(type) === 'form')) return [];
  return flaws
    .flatMap((flaw) => [flaw, flaw])
    .map((flaw) => (workshop, draft, options) => withFlaw(workshop, draft, options, flaw));
}

function withFlaw(
  _workshop: Workshop,
  draft: Draft,
  { dice }: DrawOptions,
  { change, keyword, reason }: FormFlaw,
): Draft | undefined {
  if (draft.body.kind !== 'form') return undefined;
  const { body } = writeBody(draft.body);
  const text = body.kind === 'text' ? body.text.join('') : '';
  if (text === '') return undefined;
  const pairs = text.split('&');
  return {
    ...draft,
    body: {
      kind: 'flawed',
      contentType: draft.body.contentType,
      text: change(pairs, dice.below(pairs.length)).join('&'),
    },
    validity: brokenWhole('body', keyword, reason),
    origin: 'hazard',
  };
}

function nameOf(pair = ''): string {
  return pair.split('=')[0] ?? '';
}
