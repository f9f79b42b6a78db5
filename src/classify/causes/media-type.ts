import type { Cause } from '../cause.ts';
import { bothSides, exactly, weighing } from '../evidence.ts';

/** The media type of the body is another one, or missing. */
export const mediaType: Cause = {
  name: 'media-type',
  title: 'The Content-Type names another media type, or is missing.',
  severity: 'breaking',
  why: 'clients choose their parser by it',
  level: 'shape',
  readers: 'fetch and requests leave JSON unparsed or refuse it, browsers show text for HTML or run it',
  evidence: 'type and subtype of Content-Type differ, or one side sends none',
  fix: {
    go: 'set it before WriteHeader: net/http sniffs, and takes JSON for text/plain',
    python: 'Flask takes a str for text/html: jsonify, or mimetype=',
    java: 'produces = APPLICATION_JSON_VALUE',
    node: 'res.json, not res.send of a text',
    rust: 'axum::Json sets it, a String is text/plain',
  },
  notThis: { 'media-type-parameter': 'only charset or another parameter differs' },
  examples: [
    {
      fact: 'header-value',
      place: { kind: 'header', name: 'Content-Type' },
      rows: [
        ['Flask str', 'text/html; charset=utf-8'],
        ['Go sniffed', 'text/plain; charset=utf-8'],
      ],
    },
    {
      fact: 'header-presence',
      place: { kind: 'header', name: 'Content-Type' },
      rows: [
        ['Flask 204', 'text/html; charset=utf-8'],
        ['Go 204', null],
      ],
    },
  ],
  facts: ['header-presence', 'header-value'],
  recognise: (clue) => {
    if (clue.header !== 'content-type' || clue.path.length > 0) return undefined;
    const evidence = exactly(`Content-Type: ${bothSides(clue)}`);
    const { outcomes } = clue.context;
    const isBare =
      outcomes !== undefined &&
      [outcomes.legacy, outcomes.candidate].every((each) => each.kind === 'answer' && each.body.length === 0);
    return isBare ? weighing(evidence, 'cosmetic') : evidence;
  },
};
