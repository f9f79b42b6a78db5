import type { Finding } from '../../model/report.ts';
import { type Side, sides } from '../../model/side.ts';
import { fittedPair } from '../marked/fitted.ts';
import { type HexRow, hexRows } from '../marked/hex-rows.ts';
import { markedPair } from '../marked/marked.ts';
import { html, type Markup, nothing } from './markup.ts';

/** Both sides of a finding beside each other, what differs marked. */
export function sidesTable(finding: Finding): Markup {
  const rows = hexRows(finding);
  const cell = rows === undefined ? textCells(finding) : (side: Side) => hexCell(rows[side], side);
  return html`<table class="sides"><thead><tr>${sides.map((side) => html`<th scope="col" class="${side}">${side}</th>`)}</tr></thead>
<tbody><tr>${sides.map((side) => html`<td class="${side}"><b class="label ${side}">${side}</b>${cell(side)}</td>`)}</tr></tbody></table>
`;
}

function textCells(finding: Finding): (side: Side) => Markup {
  const pair = fittedPair(markedPair(finding), { columns: 110, ellipsis: '…' });
  return (side) => {
    const { lead, marked, trail, notes } = pair[side];
    const note = notes.join(', ');
    if (marked === '') return html`<pre>${lead}<mark class="gap ${side}">${note}</mark>${trail}</pre>`;
    const below = note === '' ? nothing : html`<p class="note">${note}</p>`;
    return html`<pre>${lead}<mark class="${side}">${marked}</mark>${trail}</pre>${below}`;
  };
}

function hexCell({ address, pairs, unlike }: HexRow, side: Side): Markup {
  const shown = pairs.map(
    (pair, at) =>
      html`${at === 0 ? '' : ' '}${unlike[at] === true ? html`<mark class="${side}">${pair}</mark>` : pair}`,
  );
  return html`<pre>${address}  ${shown}</pre>`;
}
