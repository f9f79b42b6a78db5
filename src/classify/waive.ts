import type { Finding, Unused, Waived, Waiver } from '../model/report.ts';
import { matchesGlob } from './noise/matcher.ts';

/** Findings parted by the waivers: those that stand, those accepted, and waivers that accepted nothing or are over. */
export interface Waiving {
  readonly standing: readonly Finding[];
  readonly waived: readonly Waived[];
  readonly unused: readonly Unused[];
}

/** Applies waivers on a day (`YYYY-MM-DD`); one that expired before it accepts nothing. */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  today: string,
): Waiving {
  const inForce = waivers.filter(({ expires }) => expires >= today);
  const used = new Set<Waiver>();
  const waived: Waived[] = [];
  const standing = findings.filter((finding) => {
    const waiver = inForce.find((one) => covers(one, finding));
    if (waiver === undefined) return true;
    used.add(waiver);
    waived.push({ fingerprint: finding.fingerprint, finding, waiver });
    return false;
  });
  const unused = waivers
    .filter((waiver) => !used.has(waiver))
    .map((waiver) => ({
      kind: waiver.expires < today ? ('expired-waiver' as const) : ('waiver' as const),
      what: nameOf(waiver),
    }));
  return { standing, waived, unused };
}

function covers(waiver: Waiver, finding: Finding): boolean {
  if (waiver.fingerprint !== undefined)
    return waiver.fingerprint.length >= 4 && finding.fingerprint.startsWith(waiver.fingerprint);
  return (
    waiver.cause === finding.cause &&
    matchesGlob(waiver.operation, finding.operation) &&
    matchesGlob(waiver.where, finding.where) &&
    matchesGlob(waiver.pointer, finding.pointer)
  );
}

function nameOf({ fingerprint, cause, operation, pointer, owner, expires }: Waiver): string {
  const scope = fingerprint ?? [cause, operation, pointer].filter((part) => part !== undefined).join(' ');
  return `${scope} (${owner}, expires ${expires})`;
}
