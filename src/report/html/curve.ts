import { type Pair, type Side, sides } from '../../model/side.ts';
import { html, type Markup, nothing } from './markup.ts';

const width = 340;
const height = 170;
const left = 44;
const right = 8;
const top = 10;
const bottom = 24;

/** The percentiles at which a curve has its values. */
const percents: readonly number[] = [...Array.from({ length: 20 }, (_, at) => at * 5), 99, 100];
const paint: Readonly<Record<Side, string>> = { legacy: '#0550ae', candidate: '#8f4700' };

/** Both percentile curves of an operation in one figure; attributes paint it, so that it shows without style. */
export function curveFigure(operation: string, curve: Pair<readonly number[]>): Markup {
  const values = sides.flatMap((side) => curve[side]).filter((value) => value > 0 && Number.isFinite(value));
  if (values.length === 0) return nothing;
  const scale = scaleOf(Math.min(...values), Math.max(...values));
  const name = `${operation}: latency by percentile, legacy and candidate`;
  return html`<figure><figcaption><code>${operation}</code></figcaption>
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${name}" font-family="system-ui, sans-serif" font-size="11">
${scale.ticks.map((tick) => gridLine(tick, scale.y(tick)))}${[0, 50, 90, 99].map(percentMark)}
${sides.map((side) => line(curve[side], side, scale.y))}
</svg></figure>
`;
}

interface Scale {
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
}

/** A logarithmic scale whose ticks are 1, 2 and 5 times powers of ten, at most five of them. */
function scaleOf(low: number, high: number): Scale {
  const [from, to] = [Math.log10(low) - 0.05, Math.log10(Math.max(high, low * 1.5)) + 0.05];
  const y = (value: number): number => {
    const share = (Math.log10(Math.max(value, low)) - from) / (to - from);
    return height - bottom - share * (height - bottom - top);
  };
  const all = Array.from({ length: 12 }, (_, at) => at - 4)
    .flatMap((power) => [1, 2, 5].map((factor) => factor * 10 ** power))
    .filter((tick) => Math.log10(tick) >= from && Math.log10(tick) <= to);
  const tens = all.filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e6) / 1e6));
  return { ticks: all.length > 5 && tens.length > 1 ? tens : all.slice(0, 6), y };
}

function gridLine(tick: number, y: number): Markup {
  const label = tick >= 1 ? String(tick) : String(Number(tick.toPrecision(2)));
  return html`<line class="grid" x1="${left}" x2="${width - right}" y1="${fixed(y)}" y2="${fixed(y)}" stroke="#8c959f" stroke-opacity="0.4"/><text class="tick" x="${left - 6}" y="${fixed(y + 4)}" text-anchor="end" fill="#57606a">${label}</text>
`;
}

function percentMark(percent: number): Markup {
  return html`<text class="tick" x="${fixed(x(percent))}" y="${height - 8}" text-anchor="middle" fill="#57606a">${percent === 0 ? 'min' : `p${percent}`}</text>`;
}

/** The upper percentiles are where services differ: the last tenth has a third of the width. */
function x(percent: number): number {
  const share = percent <= 90 ? (percent / 90) * 0.66 : 0.66 + ((percent - 90) / 10) * 0.34;
  return left + share * (width - left - right);
}

function line(values: readonly number[], side: Side, y: (value: number) => number): Markup {
  const points = values
    .slice(0, percents.length)
    .map((value, at) => `${fixed(x(percents[at] ?? 100))},${fixed(y(value))}`)
    .join(' ');
  const dash = side === 'candidate' ? html` stroke-dasharray="5 4"` : nothing;
  return html`<polyline class="curve ${side}" points="${points}" fill="none" stroke="${paint[side]}" stroke-width="2" stroke-linejoin="round"${dash}/>
`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}
