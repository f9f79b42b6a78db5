import type { CounterexampleStep, Finding } from '../../model/report.ts';
import { type Pair, sides } from '../../model/side.ts';
import { commandAgain, isReplayable } from '../again.ts';
import { stepText } from '../terminal/least.ts';
import { thousands } from '../values.ts';
import { row } from './fact-row.ts';
import { html, type Markup } from './markup.ts';

const mostSteps = 50;
const mostScript = 16_384;

/** The least requests that show it, and how to send them again. */
export function stepsPart(finding: Finding): readonly Markup[] {
  const { counterexample, curl, seen } = finding;
  const steps = counterexample.steps.slice(0, mostSteps);
  const left = counterexample.steps.length - steps.length;
  const more = left === 0 ? [] : [html`<li>${thousands(left)} more steps</li>`];
  return [
    row('least', html`<ol>${steps.map(step)}${more}</ol>`),
    ...(seen === undefined ? [] : [row('seen', html`${seen}`)]),
    row(isReplayable(finding) ? 'replay' : 'again', html`<pre class="copy">${commandAgain(finding)}</pre>`),
    ...(curl.legacy === '' ? [] : [row('curl', scripts(curl))]),
  ];
}

function step(one: CounterexampleStep): Markup {
  const takes = Object.entries(one.takes ?? {}).map(([name, from]) => `{${name}} from ${from}`);
  const note = takes.length === 0 ? '' : html`<br><span class="muted">${takes.join(', ')}</span>`;
  return html`<li><code>${stepText(one)}</code>${note}</li>`;
}

function scripts(curl: Pair<string>): Markup {
  const parts = sides.map((side) => {
    const script = curl[side];
    const text =
      script.length > mostScript
        ? html`<p class="note">${thousands(script.length)} characters, in the JSON report</p>`
        : html`<pre class="copy">${script}</pre>`;
    return html`<b class="label always ${side}">${side}</b>${text}`;
  });
  return html`<details><summary>sh scripts for both sides</summary>${parts}</details>`;
}
