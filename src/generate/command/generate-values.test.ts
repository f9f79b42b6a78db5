import { describe, expect, it } from 'vitest';
import { seed } from '../../model/seed.ts';
import { schemaOf } from '../schema-text.laws.ts';
import { answerLine } from './answer-line.ts';
import { generateValues, type ValueOptions } from './generate-values.ts';

const options: ValueOptions = { count: 20, seed: seed(42n), mode: 'valid', spelling: 'wild' };

describe('generateValues', () => {
  it('gives equal texts for equal options', () => {
    const ref = schemaOf(
      '{"type":"object","properties":{"body":{"type":"string"},"score":{"type":"number"}}}',
    );
    expect(generateValues(ref, options)).toEqual(generateValues(ref, options));
  });

  it('spells plainly when told to', () => {
    const generated = generateValues(
      schemaOf('{"type":"array","items":{"type":"integer","minimum":0,"maximum":9}}'),
      {
        ...options,
        spelling: 'plain',
      },
    );
    const texts = generated.kind === 'values' ? generated.texts : [];
    expect(texts).toHaveLength(20);
    for (const text of texts) expect(text).toBe(JSON.stringify(JSON.parse(text)));
  });

  it('keeps numbers exact past a double', () => {
    const generated = generateValues(schemaOf('{"const":9007199254740993}'), {
      ...options,
      count: 1,
      spelling: 'plain',
    });
    expect(generated).toEqual({ kind: 'values', texts: ['9007199254740993'] });
  });

  it('meets both ends of a range in boundary mode', () => {
    const generated = generateValues(schemaOf('{"type":"integer","minimum":3,"maximum":900}'), {
      ...options,
      mode: 'boundary',
      count: 4,
    });
    expect(generated.kind === 'values' && [...generated.texts].sort()).toEqual(['3', '4', '899', '900']);
  });

  it('stops when the time is up', () => {
    const generated = generateValues(schemaOf('{"type":"object","properties":{"a":{},"b":{}}}'), {
      ...options,
      isOver: () => true,
    });
    expect(generated).toMatchObject({ kind: 'fault', code: 'schema-timeout' });
  });
});

describe('answerLine', () => {
  it('answers each line with one line, in the exact spelling', () => {
    const line = answerLine('{"id":7,"schema":{"const":1.50}}', { ...options, count: 2, spelling: 'plain' });
    expect(line).toBe('{"id":7,"values":["1.50","1.50"]}');
  });

  it('names what nothing meets', () => {
    expect(
      JSON.parse(answerLine('{"id":"a","schema":{"type":"string","maxLength":-1,"enum":[3]}}', options)),
    ).toMatchObject({
      id: 'a',
      fault: { code: 'schema-unsatisfiable', pointer: '' },
    });
  });

  it.each(['', '{', '[]', '{"id":1}', 'null', '{"id":1,"schema":'])('survives the line %j', (line) => {
    expect(JSON.parse(answerLine(line, options))).toMatchObject({ fault: { code: 'schema-unreadable' } });
  });

  it.each([
    ['a text too long to draw', '{"minLength":1000000000,"type":"string"}', 'schema-unsupported'],
    ['a list too long to draw', '{"minItems":1000000000,"type":"array"}', 'schema-unsupported'],
    ['a pattern too long to draw', '{"pattern":"^a{1000000000}$","type":"string"}', 'schema-unsupported'],
    ['a broken pattern', '{"pattern":"(","type":"string"}', 'schema-unsupported'],
    ['an absurd exponent', '{"minimum":1e999999999,"type":"integer"}', 'schema-unsupported'],
    [
      'a schema nested too deep',
      `${'{"not":'.repeat(20_000)}true${'}'.repeat(20_000)}`,
      'schema-unsupported',
    ],
  ])('names %s', (_name, schema, code) => {
    expect(JSON.parse(answerLine(`{"id":1,"schema":${schema}}`, options))).toMatchObject({
      id: 1,
      fault: { code },
    });
  });

  it.each([
    '{"schema":3}',
    '{"schema":{"type":7,"properties":[],"required":"x","pattern":"(","allOf":{},"multipleOf":0}}',
  ])('survives the odd schema %s', (line) => {
    expect(answerLine(line, options)).toMatch(/^\{"id":null,"(values|fault)":/);
  });
});
