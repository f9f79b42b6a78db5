import { Fault } from '../model/fault.ts';

const oldest = [22, 19] as const;

/** Throws a fault where this Node is older than what samewire needs. */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Fault('node-too-old', `this is Node ${version}; samewire needs ${oldest.join('.')} or newer`);
}
