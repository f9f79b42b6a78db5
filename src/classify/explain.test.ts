import { describe, expect, it } from 'vitest';
import { causeNames } from '../model/cause.ts';
import { causes } from './causes/table.ts';
import { causeList, explainCause } from './explain.ts';

describe('explainCause', () => {
  it('prints examples as a table, then what to know and do', () => {
    expect(explainCause('key-order')).toMatchInlineSnapshot(`
      "key-order  cosmetic  spelling
      The members of an object in another order.

         Python dict   {"score":1,"body":"x"}
         Go map        {"body":"x","score":1}

      breaks     signatures, ETags and hashes over the bytes change; streaming readers that expect a type
                   first may fail
      severity   cosmetic: JSON objects have no order, and nearly no reader minds it
      evidence   both objects have the same keys, in another order
      fix        Python: dicts keep the order of insertion: sort_keys=True; Flask sorts unless
                   app.json.sort_keys = False
                 Go: a struct keeps the order of its fields; maps are sorted
                 Java: @JsonPropertyOrder, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY
                 Node: objects keep the order of insertion, but integer keys come first
                 Rust: serde_json sorts maps unless the feature preserve_order is on; structs keep the
                   order
      not this   list-order (the items of a list)
      waive      { "cause": "key-order", "pointer": "/value", "owner", "reason", "expires" }
      "
    `);
  });

  it.each(causeNames)('fits 100 columns and prints no control character: %s', (name) => {
    const text = explainCause(name);
    const long = text.split('\n').filter((line) => line.length > 100 && !/^ {3}\S|^waive/.test(line));
    expect(long).toEqual([]);
    expect(text).not.toMatch(/[^\P{C}\n]/u);
  });
});

describe('causeList', () => {
  it('has every cause once, with a title that is a sentence', () => {
    const lines = causeList();
    expect(lines.map(({ name }) => name)).toEqual(causeNames);
    expect(new Set(causeNames).size).toBe(causeNames.length);
    for (const { title } of lines) expect(title).toMatch(/^[A-Z<].*\.$/);
  });
});

describe('causes', () => {
  it.each(
    causeNames,
  )('%s has its own name, a fix, evidence, and only other causes under "not this"', (name) => {
    const cause = causes[name];
    expect(cause.name).toBe(name);
    expect(Object.keys(cause.fix).length).toBeGreaterThan(0);
    expect([cause.readers, cause.evidence, cause.why].every((text) => text.length > 5)).toBe(true);
    for (const other of Object.keys(cause.notThis)) {
      expect(causeNames).toContain(other);
      expect(other).not.toBe(name);
    }
  });

  it.each(
    causeNames.filter((name) => causes[name].facts.length > 0),
  )('%s shows itself in an example, or in a row', (name) => {
    const shown = causes[name].examples.length > 0 || withoutExamples.has(name);
    expect(shown).toBe(true);
  });
});

/** Causes that take a whole exchange to show; catalogue.cases.json and look-alikes.cases.json have rows of each. */
const withoutExamples: ReadonlySet<string> = new Set([
  'invalid-utf8',
  'list-repeat',
  'key-spelling',
  'key-renamed',
  'error-message',
  'error-body',
]);
