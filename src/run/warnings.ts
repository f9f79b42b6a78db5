import type { OperationSummary, Unused, Verdict, Warning } from '../model/report.ts';
import { sides } from '../model/side.ts';

/** Warnings that say why a run may have seen less than it seems, worked out from what each operation answered. */
export function falseGreenWarnings(
  operations: readonly OperationSummary[],
  reached: readonly string[],
): readonly Warning[] {
  const refused = operations.filter((summary) => shareOf(summary, isRefusal) >= 0.9);
  const reachedLess = operations.filter(
    (summary) => summary.cases > 0 && !refused.includes(summary) && !reached.includes(summary.operation),
  );
  return [
    ...operations.filter(({ cases }) => cases === 0).map(notTried),
    ...(refused.length === 0 ? [] : [allRefused(refused)]),
    ...reachedLess.map(neverReached),
    ...fewCases(operations),
    ...operations
      .filter((summary) => !reachedLess.includes(summary) && !refused.includes(summary) && isSeldom(summary))
      .map(seldomReached),
  ];
}

function isRefusal(status: string): boolean {
  return status === '401' || status === '403';
}

function isSuccess(status: string): boolean {
  return status.startsWith('2');
}

function isSeldom(summary: OperationSummary): boolean {
  const share = shareOf(summary, isSuccess);
  return share > 0 && share < 0.1 && summary.cases >= 20;
}

/** The share of answers of both sides whose status is of this kind. */
function shareOf({ statuses, cases }: OperationSummary, isOf: (status: string) => boolean): number {
  if (cases === 0) return 0;
  const matching = sides
    .flatMap((side) => Object.entries(statuses[side]))
    .reduce((sum, [status, count]) => sum + (isOf(status) ? count : 0), 0);
  return matching / (2 * cases);
}

function notTried({ operation }: OperationSummary): Warning {
  return {
    code: 'not-tried',
    operation,
    message: 'no case could be made',
    hint: 'see the problems that `samewire operations` lists',
  };
}

function allRefused(refused: readonly OperationSummary[]): Warning {
  const answers = refused.reduce((sum, { cases }) => sum + 2 * cases, 0);
  const refusals = refused.reduce(
    (sum, summary) => sum + Math.round(shareOf(summary, isRefusal) * 2 * summary.cases),
    0,
  );
  const status = mostCommon(refused[0]);
  return {
    code: 'all-refused',
    operation: refused.map(({ operation }) => operation).join(', '),
    message: `${refusals} of ${answers} answers were ${status} on both sides`,
    hint: "add  --header 'Authorization: Bearer …'",
  };
}

/** Operations that took so long that they had few cases. */
function fewCases(operations: readonly OperationSummary[]): readonly Warning[] {
  const most = Math.max(0, ...operations.map(({ cases }) => cases));
  return operations
    .filter(({ cases, latency }) => cases > 0 && cases < most / 4 && isLong(latency))
    .map(({ operation, cases }) => ({
      code: 'few-cases',
      operation,
      message: `${cases} ${cases === 1 ? 'case' : 'cases'}, where others had ${most}: its answers take long`,
      hint: `add  --only '${operation}' to a run of its own, and a maximum or examples where the request says how long it takes`,
    }));
}

function isLong(latency: OperationSummary['latency']): boolean {
  return latency !== undefined && Math.max(latency.legacy.p99, latency.candidate.p99) >= 250;
}

function neverReached(summary: OperationSummary): Warning {
  const status = mostCommon(summary);
  const count = summary.statuses.legacy[status] ?? 0;
  return {
    code: 'never-reached',
    operation: summary.operation,
    message: `${count} of ${summary.cases} answers were ${status}; none was 2xx on both sides`,
    hint: summary.operation.includes('{')
      ? 'add  links from the operation that creates what this one needs, or an example of the parameter'
      : 'add  an example of a request that succeeds',
  };
}

function seldomReached(summary: OperationSummary): Warning {
  return {
    code: 'seldom-reached',
    operation: summary.operation,
    message: `only ${Math.round(shareOf(summary, isSuccess) * 100)} % of ${summary.cases} cases were answered with 2xx`,
    hint: 'add  links or examples, so that more requests succeed',
  };
}

function mostCommon(summary: OperationSummary | undefined): string {
  const [first] = Object.entries(summary?.statuses.legacy ?? {}).sort(([, one], [, other]) => other - one);
  return first?.[0] ?? 'missing';
}

/** What the numbers allow to be said. Findings that count make it divergent whatever else is unknown. */
export function verdictOf({
  failing,
  operations,
  reached,
  cases,
  unconfirmed,
}: {
  readonly failing: number;
  readonly operations: readonly OperationSummary[];
  /** How many of them both sides answered with 2xx to a valid request. */
  readonly reached: number;
  readonly cases: number;
  readonly unconfirmed: number;
}): Verdict {
  if (failing > 0) return { kind: 'divergent' };
  if (cases === 0) return { kind: 'inconclusive', because: 'nothing was compared' };
  if (reached < operations.length)
    return {
      kind: 'inconclusive',
      because: `${reached} of ${operations.length} operations were compared on 2xx`,
    };
  if (unconfirmed > 0)
    return { kind: 'inconclusive', because: `${unconfirmed} differences did not come again when replayed` };
  return { kind: 'conformant' };
}

/** What was declared and never needed. */
export function unusedOf(
  declared: readonly { readonly kind: Unused['kind']; readonly what: string; readonly uses: number }[],
): readonly Unused[] {
  return declared.filter(({ uses }) => uses === 0).map(({ kind, what }) => ({ kind, what }));
}
