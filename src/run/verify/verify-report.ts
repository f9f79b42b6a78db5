import { applyWaivers } from '../../classify/waive.ts';
import type { Pact } from '../../contract/pact.ts';
import type { Verified } from '../../contract/verify-side.ts';
import type { OperationKey } from '../../model/operation.ts';
import type { Finding, Report, Verdict, Warning } from '../../model/report.ts';
import { type Pair, pairOf } from '../../model/side.ts';
import { createLineIndex } from '../../wire/line-index.ts';
import type { Connections } from '../sides.ts';
import { statusOf } from '../tally.ts';
import { partBreaches } from './breach.ts';
import { breachFinding } from './breach-finding.ts';
import type { VerifyInput } from './verify.ts';

/** What the report of a verification is made of. */
export interface VerifiedInput extends Omit<VerifyInput, 'operations'> {
  readonly connections: Connections;
  readonly verified: Pair<readonly Verified[]>;
  /** The operation of each interaction. */
  readonly keys: readonly OperationKey[];
  readonly startedAt: number;
  readonly seconds: number;
}

/** The report of a verification: the same form as a run's, an interaction counting as a case. */
export function verifyReport(input: VerifiedInput): Report {
  const { settings, pact, file, verified, keys } = input;
  const { alone, shared } = partBreaches(verified, keys);
  const place = createLineIndex(file.bytes);
  const context = {
    settings,
    consumer: pact.consumer,
    urls: input.connections.urls,
    command: input.command,
    sourceOf: (offset: number) => ({ file: file.path, ...place(offset) }),
  };
  const found = alone.map((breach) => breachFinding(breach, context)).sort(compareFindings);
  const today = new Date(input.startedAt).toISOString().slice(0, 10);
  const { standing, waived, unused } = applyWaivers(found, settings.waivers, today);
  const cases = pact.interactions.length;
  const operations = operationSummaries(verified, keys);
  const failing =
    standing.filter((finding) => finding.new).length + (settings.conformance === 'fail' ? shared.length : 0);
  return {
    samewire: input.version,
    seed: String(settings.seed),
    strict: settings.strict,
    command: input.command,
    startedAt: new Date(input.startedAt).toISOString(),
    document: { path: file.path, title: `${pact.consumer} and ${pact.provider}`, sha256: file.sha256 },
    sides: pairOf((side) => ({
      url: input.connections.urls[side],
      ...(settings.builds[side] === undefined ? {} : { build: settings.builds[side] }),
    })),
    verdict: verdictOf(failing),
    totals: {
      cases,
      valid: cases,
      invalid: 0,
      requests: 2 * cases,
      seconds: Math.round(input.seconds * 10) / 10,
      operations: operations.length,
      findings: standing.length,
    },
    operations,
    findings: standing,
    violations: shared,
    unconfirmed: [],
    noise: [],
    noted: [],
    waived,
    // A waiver of a run's finding is not unused because a verification has no such finding.
    unused: unused.filter(({ what }) => what.startsWith('contract-breach')),
    healed: [],
    warnings: warningsOf(input),
  };
}

function verdictOf(failing: number): Verdict {
  return failing > 0 ? { kind: 'divergent' } : { kind: 'conformant' };
}

function compareFindings(one: Finding, other: Finding): number {
  const [left, right] = [one, other].map(({ operation, where, pointer, contract = '', side }) =>
    [operation, where, pointer, contract, side].join('\n'),
  );
  if (left === undefined || right === undefined || left === right) return 0;
  return left < right ? -1 : 1;
}

function operationSummaries(
  verified: Pair<readonly Verified[]>,
  keys: readonly OperationKey[],
): Report['operations'] {
  return [...new Set(keys)].map((operation) => ({
    operation,
    cases: keys.filter((key) => key === operation).length,
    statuses: pairOf((side) => {
      const counts: Record<string, number> = {};
      for (const [number, { relayed }] of verified[side].entries()) {
        if (keys[number] !== operation) continue;
        const status = statusOf(relayed.exchange.outcome);
        counts[status] = (counts[status] ?? 0) + 1;
      }
      return counts;
    }),
  }));
}

function warningsOf({ pact, states }: VerifiedInput): readonly Warning[] {
  return [...statesWarnings(pact, states !== undefined), ...leftOutWarnings(pact)];
}

function statesWarnings({ interactions }: Pact, areSet: boolean): readonly Warning[] {
  const needed = new Set(interactions.flatMap(({ states }) => states));
  if (areSet || needed.size === 0) return [];
  return [
    {
      code: 'states-not-set',
      message: `nothing sets the pact's ${needed.size} provider states; the sides were asked as they are`,
      hint: 'add  --provider-states URL, or providerStates in samewire.config.ts',
    },
  ];
}

function leftOutWarnings({ others, interactions }: Pact): readonly Warning[] {
  const pending = interactions.filter((one) => one.pending).length;
  return [
    ...(others === 0
      ? []
      : [
          {
            code: 'not-http',
            message: `${others} interactions are not HTTP and were left out`,
            hint: 'verify messages with the Pact verifier itself',
          },
        ]),
    ...(pending === 0
      ? []
      : [
          {
            code: 'pending',
            message: `${pending} interactions are pending in the pact; they count here like all others`,
            hint: 'waive what is agreed to come later',
          },
        ]),
  ];
}
