import type { Finding } from '../../model/report.ts';
import { counted } from '../counts.ts';
import { fixText } from '../language.ts';
import { spotOf } from '../one-line.ts';
import type { FoldedFinding } from '../terminal/block.ts';
import { row } from './fact-row.ts';
import { html, type Markup, nothing } from './markup.ts';
import { sidesTable } from './sides.ts';
import { stepsPart } from './steps.ts';
import { wholeWires } from './whole-wires.ts';

const mostOthers = 40;

/** One finding, and where else it shows, as something that opens; what breaks readers is open. */
export function findingDetails({ finding, alsoAt }: FoldedFinding, number: number): Markup {
  const { severity, cause, operation, fingerprint, cases } = finding;
  const head = html`<span class="pill ${severity}">${severity}</span> <b>${cause}</b> <code>${operation} ${spotOf(finding)}</code> ${states(finding)}<span class="cases">${counted(cases, 'case')}</span>`;
  return html`<details class="finding" id="f-${fingerprint}"${severity === 'breaking' ? html` open` : nothing}>
<summary><span class="rank">${number}</span> ${head}</summary>
<p>${finding.explanation}</p>
${sidesTable(finding)}
<table class="facts"><tbody>
${facts(finding, alsoAt)}${stepsPart(finding)}</tbody></table>
${wholeWires(finding)}</details>
`;
}

function states({ side, tolerated, new: isNew }: Finding): readonly Markup[] {
  const words = [
    ...(side === 'both' ? [] : [`${side} alone`]),
    ...(tolerated === true ? ['tolerated'] : []),
    ...(isNew ? [] : ['known']),
  ];
  return words.map((word) => html`<span class="pill alike">${word}</span> `);
}

function facts(finding: Finding, alsoAt: readonly Finding[]): readonly Markup[] {
  const { level, confidence, alternatives, evidence, breaks, fix, fingerprint, contract, keyword } = finding;
  const or = alternatives.length === 0 ? '' : `, or else ${alternatives.join(', ')}`;
  const where = finding.source === undefined ? '' : `, ${finding.source.file}:${finding.source.line}`;
  return [
    row('what', html`${level}, ${confidence}${or} <span class="muted">${fingerprint}${where}</span>`),
    ...(contract === undefined ? [] : [row('document', html`<code>${contract}</code> ${keyword ?? ''}`)]),
    ...(evidence.length === 0 ? [] : [row('why', html`${evidence.join('; ')}`)]),
    ...(alsoAt.length === 0 ? [] : [row('also at', others(alsoAt))]),
    ...(breaks.length === 0 ? [] : [row('breaks', html`${breaks.join('; ')}`)]),
    ...fixes(fix),
  ];
}

function fixes(fix: Finding['fix']): readonly Markup[] {
  const lines = Object.entries(fix).map(([language, text]) => fixText(language, text));
  const [only, ...more] = lines;
  if (only === undefined) return [];
  if (more.length === 0) return [row('fix', html`${only}`)];
  return [row('fix', html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`)];
}

function others(alsoAt: readonly Finding[]): Markup {
  const items = alsoAt
    .slice(0, mostOthers)
    .map(
      (one) =>
        html`<li><code>${one.operation} ${spotOf(one)}</code> <span class="muted">${one.fingerprint}, ${counted(one.cases, 'case')}</span></li>`,
    );
  const left = alsoAt.length - items.length;
  const more = left === 0 ? nothing : html`<li>${counted(left, 'more place')}</li>`;
  if (items.length <= 3) return html`<ul>${items}${more}</ul>`;
  return html`<details><summary>${counted(alsoAt.length, 'place')}</summary><ul>${items}${more}</ul></details>`;
}
