import type { JsonFlaw } from '../wire/json-flaw.ts';
import { parseJson } from '../wire/parse-json.ts';
import { deepest, readYaml } from './read-yaml.ts';
import type { ReadText, TextFlaw } from './text-flaw.ts';

const space = new Set([0x20, 0x09, 0x0a, 0x0d]);
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** The tree that a file spells, JSON or YAML; which of them is seen from the text, not from its name. */
export function readText(bytes: Uint8Array): ReadText {
  if (!looksLikeJson(bytes)) return readYaml(bytes);
  const read = readJson(bytes);
  if (read.root !== undefined || read.flaws.some((flaw) => flaw.kind === 'too-large')) return read;
  // Flow YAML begins like JSON; when it is neither, the flaw of the JSON text says more.
  const yaml = readYaml(bytes);
  return yaml.root === undefined ? read : yaml;
}

/** Values and keys of one text; a document of 47 MB has four million. */
const mostValues = 32_000_000;

function readJson(bytes: Uint8Array): ReadText {
  const { root, flaws } = parseJson(bytes, { depth: deepest, nodes: mostValues });
  const grave = flaws.filter((flaw) => flaw.severity !== 'note' && flaw.kind !== 'byte-order-mark');
  const told = flaws.filter((flaw) => flaw.severity !== 'note' || flaw.kind === 'repeated-key').map(textFlaw);
  return { root: grave.length > 0 ? undefined : root, flaws: told.filter((flaw) => flaw.message !== '') };
}

function textFlaw(flaw: JsonFlaw): TextFlaw {
  const { span, message } = flaw;
  if (flaw.kind === 'repeated-key')
    return { kind: 'repeated-key', span, message: 'the object has this key already' };
  if (flaw.severity === 'limit') return { kind: 'too-large', span, message };
  return { kind: 'unreadable', span, message: flaw.kind === 'byte-order-mark' ? '' : message };
}

function looksLikeJson(bytes: Uint8Array): boolean {
  let at = byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0;
  while (space.has(bytes[at] ?? 0)) at += 1;
  return bytes[at] === 0x7b || bytes[at] === 0x5b;
}
