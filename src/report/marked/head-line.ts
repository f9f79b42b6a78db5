import type { Excerpt, Finding } from '../../model/report.ts';
import type { Side } from '../../model/side.ts';
import { bytesOfBase64, type Cell, cellsOf, cellsOfBytes } from '../values.ts';
import type { Context } from './context.ts';

/** The excerpt of a status, a reason phrase, a header or a trailer in its whole line; undefined for other places. */
export function headLine(finding: Finding, side: Side, spellOut: boolean): Context | undefined {
  const excerpt = finding[side];
  const lines = finding.wires?.[side].head.split('\n') ?? [];
  if (finding.where === 'status' || finding.where === 'reason') return statusLine(excerpt, lines[0] ?? '');
  const [, name] = /^(?:response header|trailer) (.+)$/.exec(finding.where) ?? [];
  if (name === undefined) return undefined;
  const fields = lines.slice(1).flatMap((line) => {
    const colon = line.indexOf(':');
    return line.slice(0, colon).toLowerCase() === name.toLowerCase()
      ? [[line.slice(0, colon), line.slice(colon + 2)] as const]
      : [];
  });
  return fieldLine(
    excerpt,
    { name: fields[0]?.[0] ?? name, value: fields.map(([, value]) => value).join(', ') },
    spellOut,
  );
}

function statusLine(excerpt: Excerpt, line: string): Context {
  const text = 'text' in excerpt ? excerpt.text : '';
  const [, code = '', reason = ''] = /^HTTP\/\S+ (\S+) ?(.*)$/s.exec(line) ?? [];
  if ('absent' in excerpt) return whole({ marked: [] });
  if (text === code)
    return whole({ marked: cellsOf(text), after: cellsOf(reason === '' ? '' : ` ${reason}`) });
  if (text === reason && code !== '') return whole({ before: cellsOf(`${code} `), marked: cellsOf(text) });
  return whole({ marked: 'text' in excerpt ? cellsOf(text) : cellsOfBytes(bytesOfBase64(excerpt.base64)) });
}

interface Field {
  readonly name: string;
  /** The values of all fields of the name, joined as a list. */
  readonly value: string;
}

function fieldLine(excerpt: Excerpt, { name, value }: Field, spellOut: boolean): Context {
  const label = `${cellsOf(name)
    .map(({ shown }) => shown)
    .join('')}: `;
  const cells = (text: string): readonly Cell[] => latin1Cells(text, spellOut);
  const { offset } = excerpt;
  if ('absent' in excerpt)
    return value === '' && (excerpt.before ?? '') === ''
      ? whole({ marked: [] })
      : whole({
          label,
          before: cells(value.slice(0, offset)),
          marked: [],
          after: cells(value.slice(offset)),
        });
  const text = latin1Of(excerpt);
  if (value.slice(offset, offset + text.length) === text)
    return whole({
      label,
      before: cells(value.slice(0, offset)),
      marked: cells(text),
      after: cells(value.slice(offset + text.length)),
    });
  const isName = text.split(', ')[0]?.toLowerCase() === name.toLowerCase();
  return isName
    ? whole({ marked: cells(text), after: cells(`: ${value}`) })
    : whole({ label, marked: cells(text) });
}

function whole(parts: Partial<Context>): Context {
  return { label: '', before: [], marked: [], after: [], startsEarlier: false, goesOn: false, ...parts };
}

/** Head lines hold one character a byte; bytes that are UTF-8 are shown as what they spell. */
function latin1Cells(text: string, spellOut: boolean): readonly Cell[] {
  if (/^[\x20-\x7e]*$/.test(text)) return cellsOf(text);
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  const cells = cellsOfBytes(bytes);
  return spellOut
    ? cells.flatMap((cell) => (cell.bytes > 1 ? cellsOf(cell.shown, { spellOut }) : [cell]))
    : cells;
}

function latin1Of(excerpt: Exclude<Excerpt, { readonly absent: true }>): string {
  const bytes = 'text' in excerpt ? new TextEncoder().encode(excerpt.text) : bytesOfBase64(excerpt.base64);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
