import { memberOf } from '../model/json.ts';
import type { Answer, Outcome } from '../model/observation.ts';
import { type JsonPointer, pointerPattern, pointerTo, root } from '../model/pointer.ts';
import type { Violation } from '../model/violation.ts';
import { parseJson } from '../wire/parse-json.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';
import { encodeText } from '../wire/text.ts';
import { pointerOfPath } from './body-path.ts';
import type { Mismatch } from './verifier-result.ts';

const longest = 300;

/** What a mismatch says of an answer, as violations of the contract: one for each place. */
export function breachesOf(mismatch: Mismatch, contract: string, outcome: Outcome): readonly Violation[] {
  const base = { contract, source: undefined, pointer: root, pattern: pointerPattern('') } as const;
  const explanation = visible(mismatch.text);
  switch (mismatch.kind) {
    case 'status':
      return [
        {
          ...base,
          place: { kind: 'status' },
          keyword: 'status',
          text: visible(mismatch.actual),
          explanation,
        },
      ];
    case 'header':
      return [
        {
          ...base,
          place: { kind: 'header', name: mismatch.name },
          keyword: 'header',
          text: visible(mismatch.actual),
          explanation,
        },
      ];
    case 'body type':
      return [
        {
          ...base,
          place: { kind: 'body' },
          keyword: 'content-type',
          text: visible(mismatch.actual),
          explanation,
        },
      ];
    case 'body':
      return bodyBreaches(mismatch, contract, outcome);
    case 'error':
      return [
        { ...base, place: { kind: 'protocol' }, keyword: 'answer', text: fateOf(outcome) ?? '', explanation },
      ];
  }
}

/** What became of an exchange without answer. */
function fateOf(outcome: Outcome): string | undefined {
  return outcome.kind === 'no-answer' ? visible(outcome.message) : undefined;
}

function bodyBreaches(
  mismatch: Mismatch & { readonly kind: 'body' },
  contract: string,
  outcome: Outcome,
): readonly Violation[] {
  const at = pointerOfPath(mismatch.path);
  const breach = (pointer: JsonPointer, keyword: string, explanation: string): Violation => ({
    place: { kind: 'body' },
    pointer,
    pattern: pointerPattern(pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')),
    keyword,
    contract,
    source: undefined,
    text: visible(mismatch.actual),
    explanation,
  });
  const missing = missingKeys(mismatch, at, outcome);
  if (missing.length === 0) return [breach(at, keywordOf(mismatch.text), visible(mismatch.text))];
  return missing.map((key) => ({
    ...breach(
      pointerTo(at, key),
      'required',
      `the consumer reads ${visible(JSON.stringify(key))}, which is not there`,
    ),
    text: '',
  }));
}

/** Pact tells several missing keys in one text; they are those expected that the answer does not have. */
function missingKeys(
  { text, expected }: Mismatch & { readonly kind: 'body' },
  at: JsonPointer,
  outcome: Outcome,
): readonly string[] {
  if (!text.startsWith('Actual map is missing the following keys')) return [];
  const wanted = parseJson(encodeText(expected)).root;
  const object = outcome.kind === 'answer' ? resolvePointer(bodyOf(outcome), at) : undefined;
  if (wanted?.kind !== 'array' || object?.kind !== 'object') return [];
  return wanted.items.flatMap((item) =>
    item.kind === 'string' && memberOf(object, item.value) === undefined ? [item.value] : [],
  );
}

function bodyOf({ body }: Answer) {
  return parseJson(body).root;
}

const keywords: readonly (readonly [RegExp, string])[] = [
  [/ to be the same type as /, 'type'],
  [/ to match '/, 'regex'],
  [/ to be equal to /, 'equality'],
  [/ to be (?:an? )?(?:integer|decimal|number)/, 'number'],
  [/ (?:List|list|elements?|items?) /, 'items'],
];

/** Pact's matcher, told from its words: the verifier's result does not name it. */
function keywordOf(text: string): string {
  return keywords.find(([words]) => words.test(text.slice(-2_000)))?.[1] ?? 'body';
}

/** The text shortened, without what a terminal would act on or hide. */
function visible(text: string): string {
  const plain = text.slice(0, longest).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return text.length > longest ? `${plain}…` : plain;
}
