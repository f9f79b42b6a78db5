import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonFlawKind } from './json-flaw.ts';
import { parseJson } from './parse-json.ts';

const corpora = process.env['SAMEWIRE_CORPORA'];
const folder = join(corpora ?? '', 'json-test-suite', 'test_parsing');
const files = corpora === undefined ? [] : readdirSync(folder).filter((file) => file.endsWith('.json'));
const missing =
  corpora === undefined
    ? ' (skipped: set SAMEWIRE_CORPORA to a folder with json-test-suite/test_parsing, from github.com/nst/JSONTestSuite)'
    : '';

/** What is decided where RFC 8259 leaves it open: no flaw at all, a note, or a text that is no JSON. */
const decisions: Readonly<Record<string, readonly JsonFlawKind[]>> = {
  // Numbers are lexemes: none is too large, too small or too precise.
  'i_number_double_huge_neg_exp.json': [],
  'i_number_huge_exp.json': [],
  'i_number_neg_int_huge_exp.json': [],
  'i_number_pos_double_huge_exp.json': [],
  'i_number_real_neg_overflow.json': [],
  'i_number_real_pos_overflow.json': [],
  'i_number_real_underflow.json': [],
  'i_number_too_big_neg_int.json': [],
  'i_number_too_big_pos_int.json': [],
  'i_number_very_big_negative_int.json': [],
  // Halves of surrogate pairs are grammatical; readers differ, hence a note.
  'i_object_key_lone_2nd_surrogate.json': ['lone-surrogate'],
  'i_string_1st_surrogate_but_2nd_missing.json': ['lone-surrogate'],
  'i_string_1st_valid_surrogate_2nd_invalid.json': ['lone-surrogate'],
  'i_string_incomplete_surrogate_and_escape_valid.json': ['lone-surrogate'],
  'i_string_incomplete_surrogate_pair.json': ['lone-surrogate'],
  'i_string_incomplete_surrogates_escape_valid.json': ['lone-surrogate'],
  'i_string_invalid_lonely_surrogate.json': ['lone-surrogate'],
  'i_string_invalid_surrogate.json': ['lone-surrogate'],
  'i_string_inverted_surrogates_U+1D11E.json': ['lone-surrogate'],
  'i_string_lone_second_surrogate.json': ['lone-surrogate'],
  // RFC 8259, 8.1: texts between systems are UTF-8.
  'i_string_UTF-8_invalid_sequence.json': ['invalid-utf8'],
  'i_string_UTF8_surrogate_U+D800.json': ['invalid-utf8'],
  'i_string_invalid_utf-8.json': ['invalid-utf8'],
  'i_string_iso_latin_1.json': ['invalid-utf8'],
  'i_string_lone_utf8_continuation_byte.json': ['invalid-utf8'],
  'i_string_not_in_unicode_range.json': ['invalid-utf8'],
  'i_string_overlong_sequence_2_bytes.json': ['invalid-utf8'],
  'i_string_overlong_sequence_6_bytes.json': ['invalid-utf8'],
  'i_string_overlong_sequence_6_bytes_null.json': ['invalid-utf8'],
  'i_string_truncated-utf-8.json': ['invalid-utf8'],
  'i_string_UTF-16LE_with_BOM.json': ['unexpected-byte'],
  'i_string_utf16BE_no_BOM.json': ['unexpected-byte'],
  'i_string_utf16LE_no_BOM.json': ['unexpected-byte'],
  // RFC 8259, 8.1: no byte order mark may be added. What follows it is read all the same.
  'i_structure_UTF-8_BOM_empty_object.json': ['byte-order-mark'],
  'i_structure_500_nested_arrays.json': [],
};

describe.skipIf(corpora === undefined)(`parseJson on the JSON parsing test suite${missing}`, () => {
  it.each(files.filter((file) => file.startsWith('y_')))('accepts %s', (file) => {
    const { root, flaws } = read(file);
    expect(root).toBeDefined();
    expect(flaws.filter((flaw) => flaw.severity !== 'note')).toEqual([]);
  });

  it.each(files.filter((file) => file.startsWith('n_')))('rejects %s, naming a place in it', (file) => {
    const bytes = readFileSync(join(folder, file));
    const flaw = parseJson(bytes).flaws.find((each) => each.severity === 'invalid');
    expect(flaw).toBeDefined();
    expect(flaw?.span.start).toBeGreaterThanOrEqual(0);
    expect(flaw?.span.end).toBeLessThanOrEqual(bytes.length);
  });

  it.each(files.filter((file) => file.startsWith('i_')))('has decided %s', (file) => {
    expect([...new Set(read(file).flaws.map((flaw) => flaw.kind))]).toEqual(decisions[file]);
  });
});

function read(file: string): ReturnType<typeof parseJson> {
  return parseJson(readFileSync(join(folder, file)));
}
