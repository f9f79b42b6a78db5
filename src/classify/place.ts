import type { Clue } from './clue.ts';

/** Whether the difference is about an item of a list, not a member of an object, whose keys may be folded too. */
export function isListItem(clue: Clue): boolean {
  return clue.difference.pattern.endsWith('/*') && /^(?:0|[1-9]\d*)$/.test(clue.key);
}

/** `; the schema says array`: what the document allows here, or nothing where it says nothing. */
export function schemaSays(clue: Clue): string {
  const { schema } = clue;
  if (schema === undefined || schema.types.length === 0) return '';
  const format = schema.format === undefined ? '' : ` (${schema.format})`;
  return `; the schema says ${schema.types.join(' or ')}${format}`;
}
