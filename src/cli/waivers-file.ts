import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readWaivers } from '../config/waivers.ts';
import { Fault } from '../model/fault.ts';
import type { Waiver } from '../model/report.ts';

const standard = 'contracts/waivers.json';

/** The waivers named by the option (a path, or the list itself), or of the standard file where there is one. */
export async function loadWaivers(option: unknown, folder: string): Promise<readonly Waiver[]> {
  if (option !== undefined && typeof option !== 'string') return readWaivers(option, 'waivers');
  const path = resolve(folder, option ?? standard);
  if (option === undefined && !existsSync(path)) return [];
  return readWaivers(await parsed(path, option ?? standard), option ?? standard);
}

async function parsed(path: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new Fault(
      'waivers-invalid',
      `${name} cannot be read: ${cause instanceof Error ? cause.message : ''}`,
      { cause },
    );
  }
}
