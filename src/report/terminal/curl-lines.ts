import type { Finding } from '../../model/report.ts';
import type { TerminalOptions } from './style.ts';

const sideColumns = 11;

/** The scripts that send the counterexample; a script of several lines stands once, for both sides alike. */
export function curlLines({ curl }: Finding, { launcher, stable }: TerminalOptions): readonly string[] {
  // The scripts name ports.
  if (stable || curl.legacy === '') return [];
  const hold = launcher === undefined ? [] : [`# first: ${launcher} --keep`];
  const [address, other] = [addressOf(curl.legacy), addressOf(curl.candidate)];
  const isLong = curl.legacy.includes('\n');
  const isSame = isLong && movedTo(curl.legacy, address, other) === curl.candidate;
  const candidate = isSame ? `the same at ${other}` : curl.candidate;
  return [...hold, ...lines('legacy', curl.legacy), ...lines('candidate', candidate)];
}

function addressOf(script: string): string {
  return /https?:\/\/[^/'"\s?]+/.exec(script)?.[0] ?? '';
}

function movedTo(script: string, from: string, to: string): string {
  return script.replaceAll(from, to).replaceAll('$SAMEWIRE_LEGACY_', '$SAMEWIRE_CANDIDATE_');
}

function lines(side: string, script: string): readonly string[] {
  return script.split('\n').map((line, at) => `${(at === 0 ? side : '').padEnd(sideColumns)}${line}`);
}
