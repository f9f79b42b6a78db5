import type { Bytes, Finding, Wire } from '../../model/report.ts';
import { type Side, sides } from '../../model/side.ts';
import { sizeText } from '../marked/notes.ts';
import { bytesOfBase64, cellsOf, cellsOfBytes, shownOf } from '../values.ts';
import { html, type Markup, nothing } from './markup.ts';

const mostShown = 4_096;

/** Both whole answers, folded; a body longer than 4 KB is cut, and says so. */
export function wholeWires(finding: Finding): Markup {
  const { wires } = finding;
  if (wires === undefined) return nothing;
  const cells = sides.map(
    (
      side,
    ) => html`<td class="${side}"><b class="label ${side}">${side}</b><pre>${wires[side].head.slice(0, mostShown)}

${bodyOf(finding, side, wires[side])}</pre>${lengthNote(wires[side])}</td>`,
  );
  return html`<details class="wires"><summary>whole answers</summary><table class="sides"><tbody><tr>${cells}</tr></tbody></table></details>
`;
}

/** The body with the excerpt marked, where it lies in what is shown. */
function bodyOf(finding: Finding, side: Side, { body }: Wire): Markup {
  const bytes = bytesOf(body);
  const excerpt = finding[side];
  if (finding.where !== 'response body' || 'absent' in excerpt) return html`${shown(bytes)}`;
  const end = excerpt.offset + bytesOf(excerpt).length;
  if (end > bytes.length) return html`${shown(bytes)}`;
  return html`${shown(bytes.subarray(0, excerpt.offset))}<mark class="${side}">${shown(bytes.subarray(excerpt.offset, end))}</mark>${shown(bytes.subarray(end))}`;
}

function bytesOf(bytes: Bytes): Uint8Array {
  return 'text' in bytes ? new TextEncoder().encode(bytes.text) : bytesOfBase64(bytes.base64);
}

/** Line ends stay line ends here: a whole body is read as it is laid out. */
function shown(bytes: Uint8Array): string {
  const text = shownOf(
    cellsOfBytes(bytes).map((cell) => (cell.shown === newline ? { ...cell, shown: '\n' } : cell)),
  );
  return text.length > 3 * mostShown ? `${text.slice(0, 3 * mostShown)}…` : text;
}

const newline = shownOf(cellsOf('\n'));

function lengthNote({ bytes, cut }: Wire): Markup {
  return html`<p class="note">${sizeText(bytes)}${cut ? ', the first 4,096 shown' : ''}</p>`;
}
