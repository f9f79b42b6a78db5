import type { Cause } from '../cause.ts';
import { eitherWay, exactly, lifted, likely } from '../evidence.ts';
import { requestJson, valueAt } from '../exchange-texts.ts';
import { isSameJson } from '../json-same.ts';
import { isListItem } from '../place.ts';

/** A member that the document does not know is kept on one side and dropped on the other. */
export const unknownMember: Cause = {
  name: 'unknown-member',
  title: 'A member of the request that one side keeps, the other drops.',
  severity: 'risky',
  why: 'data of clients is lost, or data that nobody checked is kept',
  level: 'shape',
  readers: 'clients that store their own members find them gone',
  evidence: "the member stands in the request with this value, and in one side's answer only",
  fix: {
    go: 'decoding into a struct drops unknown keys: keep a map[string]json.RawMessage beside it',
    python: 'pydantic extra="allow", "ignore" or "forbid"',
    java: '@JsonAnySetter and @JsonAnyGetter keep them',
    rust: '#[serde(flatten)] into a map keeps them',
    any: 'additionalProperties: false in the document, and refuse alike',
  },
  notThis: { 'key-missing': 'the member is not in the request' },
  examples: [
    {
      rows: [
        ['dict', '"kept"'],
        ['struct', null],
      ],
      context: {
        requests: {
          legacy: {
            method: 'POST',
            target: '/',
            headers: [],
            body: new TextEncoder().encode('{"value":"kept"}'),
          },
          candidate: {
            method: 'POST',
            target: '/',
            headers: [],
            body: new TextEncoder().encode('{"value":"kept"}'),
          },
        },
      },
    },
  ],
  facts: ['presence'],
  recognise: (clue) =>
    isListItem(clue) || clue.schema !== undefined
      ? undefined
      : eitherWay(clue, (one, other) => {
          if (one.kind !== 'absent') return undefined;
          const request = requestJson(clue.context.requests?.legacy);
          const sent = valueAt(request, clue.path) ?? valueAt(request, [clue.key]);
          if (sent === undefined || !isSameJson(sent, other.json)) return undefined;
          const says = `the request has this member; ${other.side} answers it, ${one.side} does not`;
          return clue.context.schemaAt === undefined
            ? likely(says)
            : lifted(exactly(says, 'the schema does not know it'), 1);
        }),
};
