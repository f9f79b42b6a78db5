import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A defect that can be planted in the candidate, as `commentd --list-defects` describes it. */
export interface Defect {
  readonly name: string;
  readonly family: string;
  readonly visible: 'wire' | 'store';
  /** The cause that a comparison should name. */
  readonly cause: string;
  readonly operations: readonly string[];
  readonly summary: string;
}

const program = join(import.meta.dirname, '../../services/candidate-go/bin/commentd');

/** All defects that show on the wire, in the order of their families. */
export async function listWireDefects(): Promise<readonly Defect[]> {
  const { stdout } = await promisify(execFile)(program, ['--list-defects']);
  const all = JSON.parse(stdout) as readonly Defect[];
  return all.filter(({ visible }) => visible === 'wire');
}
