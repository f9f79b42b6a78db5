import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from '../model/fault.ts';
import type { Report } from '../model/report.ts';

/** The fingerprints of a baseline file. */
export async function readBaseline(path: string): Promise<readonly string[]> {
  const hint = { hint: 'Write it with samewire run --baseline write.' };
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    const list: unknown =
      typeof value === 'object' && value !== null && 'fingerprints' in value ? value.fingerprints : value;
    if (Array.isArray(list)) return list.filter((one) => typeof one === 'string');
  } catch (cause) {
    throw new Fault('config-unreadable', `the baseline ${path} cannot be read`, { ...hint, cause });
  }
  throw new Fault('config-unreadable', `the baseline ${path} holds no list of fingerprints`, hint);
}

/** Keeps what was found, with what each fingerprint stands for, so that later runs fail on new findings only. */
export async function writeBaseline(path: string, { findings, seed, startedAt }: Report): Promise<void> {
  const names = Object.fromEntries(
    findings.map(({ fingerprint, cause, operation, where, pointer }) => [
      fingerprint,
      `${cause} at ${operation} ${where} ${pointer}`.trim(),
    ]),
  );
  await mkdir(dirname(path), { recursive: true });
  await writeFile(
    path,
    `${JSON.stringify({ written: startedAt, seed, fingerprints: findings.map(({ fingerprint }) => fingerprint), names }, undefined, 2)}\n`,
  );
}
