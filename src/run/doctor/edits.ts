import { encodeText } from '../../wire/text.ts';
import type { Edit, Located } from './mutator.ts';

/** The text with every edit made; edits do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let from = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    if (edit.start < from) continue;
    edited += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return edited + text.slice(from);
}

/** The edit that puts another text in the place of the value. */
export function replaced({ value }: Located, text: string): readonly Edit[] {
  return [{ start: value.start, end: value.end, text }];
}

/** The edit that spells another string in the place of the value. */
export function respelled(located: Located, value: string): readonly Edit[] {
  return replaced(located, toLatin1(JSON.stringify(value)));
}

/** The edit that leaves the value's member out, with its comma; undefined for items of lists. */
export function removed({ member }: Located): readonly Edit[] | undefined {
  if (member === undefined) return undefined;
  const { members } = member.object;
  const [before, own, after] = [members[member.at - 1], members[member.at], members[member.at + 1]];
  if (own === undefined) return undefined;
  if (after !== undefined) return [{ start: own.key.start, end: after.key.start, text: '' }];
  return [{ start: before?.value.end ?? own.key.start, end: own.value.end, text: '' }];
}

/** UTF-8 bytes as Latin-1 characters. */
export function toLatin1(text: string): string {
  return Buffer.from(encodeText(text)).toString('latin1');
}
