import type { Cause } from '../cause.ts';
import { bothSides, exactly } from '../evidence.ts';

/** The charset or another parameter of a media type differs. */
export const mediaTypeParameter: Cause = {
  name: 'media-type-parameter',
  title: 'The charset or another parameter of Content-Type is there on one side only, or differs.',
  severity: 'cosmetic',
  why: 'JSON is UTF-8 with or without it; text without charset is guessed',
  level: 'shape',
  readers:
    'clients that compare the whole text with "application/json" fail; old readers take text without charset for Latin-1',
  evidence: 'the media types agree, and their parameters do not',
  fix: {
    go: 'gin and echo add charset to JSON: set the header yourself',
    python: 'Flask and FastAPI add none to JSON, and utf-8 to text',
    java: 'Spring adds charset to text; APPLICATION_JSON has none since 5.2',
    node: 'Express adds charset=utf-8',
    rust: 'axum::Json adds none',
  },
  notThis: { 'media-type': 'the type itself differs' },
  examples: [
    {
      fact: 'header-part-presence',
      pointer: '/charset',
      place: { kind: 'header', name: 'Content-Type' },
      rows: [
        ['FastAPI', null],
        ['gin', 'charset=utf-8'],
      ],
    },
  ],
  facts: ['header-part-presence', 'header-part-value', 'header-part-order', 'header-spelling'],
  recognise: (clue) =>
    clue.header === 'content-type' && (clue.path.length > 0 || clue.fact !== 'header-spelling')
      ? exactly(`Content-Type ${clue.key}: ${bothSides(clue)}`)
      : undefined,
};
