import { constantFrom } from 'fast-check';
import type { Hazard } from './hazard.ts';

/** Control characters, which every language escapes in its own way. */
export const controlCharacters: Hazard = {
  name: 'control-characters',
  provokes: ['unicode-escape', 'escape-spelling', 'nul-byte'],
  members: constantFrom('\u0001', '\u001f', '\u007f', '\b', '\f', 'a\tb', 'a\u0000b').map((body) => ({
    body,
  })),
};
