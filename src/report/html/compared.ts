import type { Noise, Recalled, Report } from '../../model/report.ts';
import { shownPair } from '../one-line.ts';
import { noiseTitles } from '../terminal/matched.ts';
import { thousands } from '../values.ts';
import { html, type Markup, nothing } from './markup.ts';

const most = 100;

/** How the sides were compared: what was matched and why, what was accepted, what did not come again. */
export function comparedSection(report: Report): Markup {
  return html`<section><h2>Compared how</h2>
${part('Matched up to noise', ['where', 'as', 'because'], report.noise.map(noiseRow))}
${part('Noted, no finding', ['where', 'legacy', 'candidate', 'reason'], notedRows(report))}
${part('Waived', ['finding', 'owner', 'reason', 'until'], waivedRows(report))}
${part('Unconfirmed', ['finding', 'where', 'seen again'], unconfirmedRows(report))}
${part(
  'Unused',
  ['kind', 'what'],
  report.unused.map(({ kind, what }) => [kind, what]),
)}
${part('Kept from earlier runs', ['finding', 'now'], (report.recalled ?? []).map(recalledRow))}
${part('Settings', ['setting', 'value'], settingRows(report))}
</section>
`;
}

type Row = readonly string[];

function recalledRow(one: Recalled): Row {
  return [one.fingerprint, one.kind === 'changed' ? `changed: ${one.now.join(', ')}` : one.kind];
}

function part(title: string, head: Row, rows: readonly Row[]): Markup {
  if (rows.length === 0) return nothing;
  const shown = rows.slice(0, most).map(
    (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  );
  const left = rows.length - shown.length;
  return html`<details><summary>${title} <span class="muted">${thousands(rows.length)}</span></summary>
<div class="scroll"><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${shown}</tbody></table></div>${left === 0 ? nothing : html`<p class="muted">${thousands(left)} more in the JSON report.</p>`}</details>
`;
}

function noiseRow({ operation, where, pointer, kind, evidence }: Noise): Row {
  return [`${operation} ${where}${pointer === '' ? '' : ` ${pointer}`}`, noiseTitles[kind], evidence];
}

function notedRows({ noted }: Report): readonly Row[] {
  return noted.map(({ where, legacy, candidate, reason }) => {
    const shown = shownPair({ legacy: { ...legacy, offset: 0 }, candidate: { ...candidate, offset: 0 } }, 80);
    return [where, shown.legacy, shown.candidate, reason];
  });
}

function waivedRows({ waived }: Report): readonly Row[] {
  return waived.map(({ fingerprint, finding, waiver }) => [
    finding === undefined
      ? fingerprint
      : `${finding.cause} ${finding.operation} ${finding.pointer} ${fingerprint}`,
    waiver.owner,
    waiver.reason,
    waiver.expires,
  ]);
}

function unconfirmedRows({ unconfirmed }: Report): readonly Row[] {
  return unconfirmed.map(({ fingerprint, cause, operation, where, pointer, tries, seen }) => [
    `${cause ?? ''} ${fingerprint}`,
    [operation, where, pointer].filter((text) => text !== undefined && text !== '').join(' '),
    `${seen} of ${tries}`,
  ]);
}

function settingRows({ samewire, strict, seed, startedAt, document, totals }: Report): readonly Row[] {
  return [
    ['samewire', samewire],
    ['document', `${document.path}, sha256 ${document.sha256}`],
    ['strict', strict],
    ['seed', seed],
    ['started', startedAt],
    ['cases', `${thousands(totals.valid)} valid, ${thousands(totals.invalid)} invalid`],
    ['requests', thousands(totals.requests)],
  ];
}
