import type { Bytes, Counterexample, CounterexampleStep } from '../../model/report.ts';
import { bytesOfBase64, type Cell, cellsOf, cellsOfBytes, shownOf, shownText, thousands } from '../values.ts';

const longest = 160;
const kept = 140;

/** The steps of a counterexample in one sentence; long parts are shortened, with their length. */
export function leastOf({ steps }: Counterexample): string {
  return steps.map(stepText).join(', then ');
}

/** One request as a line: method, path, headers that say something, body. */
export function stepText({ method, path, headers, body }: CounterexampleStep): string {
  const parts = [
    shownText(method),
    shortened(cellsOf(path)),
    ...headers
      .filter(([name]) => !isUsual(name))
      .map(([name, value]) => shortened(cellsOf(`${name}: ${value}`))),
    ...(body === undefined ? [] : [shortened(bodyCells(body))]),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function isUsual(name: string): boolean {
  return /^(content-type|accept)$/i.test(name);
}

function bodyCells(body: Bytes): readonly Cell[] {
  return 'text' in body ? cellsOf(body.text) : cellsOfBytes(bytesOfBase64(body.base64));
}

function shortened(cells: readonly Cell[]): string {
  if (cells.length <= longest) return shownOf(cells);
  return `${shownOf(cells.slice(0, kept))}…(${thousands(cells.length)} characters)`;
}
