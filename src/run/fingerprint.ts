import { createHash } from 'node:crypto';
import { type Fingerprint, fingerprint } from '../model/report.ts';

/** What a fingerprint is made of. */
export interface Identity {
  readonly cause: string;
  readonly operation: string;
  readonly where: string;
  readonly pointer: string;
  /** For violations: the keyword broken. */
  readonly keyword?: string | undefined;
}

/** The fingerprint: 12 hexadecimal digits that depend on nothing but the identity. */
export function fingerprintOf({ cause, operation, where, pointer, keyword }: Identity): Fingerprint {
  const parts = [cause, operation, where, pointer, ...(keyword === undefined ? [] : [keyword])];
  return fingerprint(createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12));
}
