import type { Latency, Report } from '../../model/report.ts';
import { curveFigure } from './curve.ts';
import { html, type Markup, nothing } from './markup.ts';

const mostCurves = 60;

/** Latency of both sides: percentiles as a table, and as overlaid curves. */
export function latencySection({ operations }: Report): Markup {
  const timed = operations.flatMap(({ operation, latency }) =>
    latency === undefined ? [] : [{ operation, latency }],
  );
  if (timed.length === 0) return nothing;
  const rows = timed.map(({ operation, latency }) => latencyRow(operation, latency));
  const figures = timed
    .slice(0, mostCurves)
    .map(({ operation, latency: { curve } }) =>
      curve === undefined ? nothing : curveFigure(operation, curve),
    );
  return html`<section><h2>Latency</h2>
<div class="scroll"><table class="latency"><thead>
<tr><th scope="col" rowspan="2">milliseconds</th><th scope="colgroup" colspan="3" class="legacy">legacy</th><th scope="colgroup" colspan="3" class="candidate">candidate</th><th scope="col" rowspan="2" class="number">p99 ratio</th><th scope="col" rowspan="2">95 % interval</th></tr>
<tr>${['p50', 'p90', 'p99', 'p50', 'p90', 'p99'].map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead><tbody>
${rows}</tbody></table></div>
<p class="muted">Each curve: milliseconds (logarithmic) by percentile. <span class="legacy">legacy</span> solid, <span class="candidate">candidate</span> dashed.</p>
<div class="curves">${figures}</div></section>
`;
}

function latencyRow(operation: string, { legacy, candidate, p99Ratio }: Latency): Markup {
  const numbers = [legacy.p50, legacy.p90, legacy.p99, candidate.p50, candidate.p90, candidate.p99];
  const undecided = p99Ratio.low <= 1 && p99Ratio.high >= 1;
  const interval = `${ratioText(p99Ratio.low)} to ${ratioText(p99Ratio.high)}`;
  return html`<tr><th scope="row">${operation}</th>${numbers.map((value) => html`<td class="number">${value.toFixed(1)}</td>`)}<td class="number"><b>${ratioText(p99Ratio.value)}</b></td><td>${interval}${undecided ? html` <span class="muted">undecided</span>` : nothing}</td></tr>
`;
}

function ratioText(value: number): string {
  return value.toFixed(2);
}
