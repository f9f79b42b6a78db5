import { causes } from '../../classify/causes/table.ts';
import type { Relayed } from '../../contract/relay.ts';
import { placeName } from '../../model/difference.ts';
import type { Finding } from '../../model/report.ts';
import type { CaseBody, Scenario } from '../../model/scenario.ts';
import type { Settings } from '../../model/settings.ts';
import { type Pair, pairOf } from '../../model/side.ts';
import { decodeText } from '../../wire/text.ts';
import { bytesOf, counterexampleOf } from '../counterexample.ts';
import { curlScript } from '../curl.ts';
import { wireOf } from '../excerpt.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { Breach } from './breach.ts';
import { breachExcerpts } from './breach-excerpts.ts';

/** What a finding says beside its breach. */
export interface FindingContext {
  readonly settings: Settings;
  readonly consumer: string;
  readonly urls: Pair<string>;
  /** The command that verifies again. */
  readonly command: string;
  readonly sourceOf: (offset: number) => NonNullable<Finding['source']>;
}

/** The finding of a breach of one side, as any other finding. */
export function breachFinding(
  breach: Breach,
  { settings, consumer, urls, command, sourceOf }: FindingContext,
): Finding {
  const { side, operation, violation, relayed, offset } = breach;
  const { place, pointer, pattern, keyword, contract, explanation } = violation;
  const where = placeName(place);
  const cause = causes['contract-breach'];
  // Two interactions of one operation break two contracts.
  const identity = {
    cause: cause.name,
    operation,
    where,
    pointer: pattern,
    keyword: `${keyword} ${contract}`,
  };
  const fingerprint = fingerprintOf(identity);
  const scenarios = pairOf((one) => scenarioOf(breach, relayed[one]));
  const outcomes = pairOf((one) => relayed[one].exchange.outcome);
  return {
    fingerprint,
    cause: cause.name,
    severity: cause.severity,
    level: cause.level,
    side,
    operation,
    where,
    pointer: pattern,
    at: pointer,
    ...breachExcerpts(violation, outcomes),
    confidence: 'certain',
    evidence: [explanation],
    alternatives: [],
    explanation: cause.title,
    breaks: [`${consumer}: ${contract.slice(contract.indexOf('#') + 1)}`],
    fix: { any: 'correct this side, or agree with the consumer on another contract' },
    counterexample: counterexampleOf(scenarios[side]),
    cases: 1,
    new: settings.baseline === undefined || !settings.baseline.includes(fingerprint),
    replay: command,
    curl: pairOf((one) =>
      curlScript(scenarios[one], { side: one, url: urls[one], secrets: settings.headers[one] }),
    ),
    contract,
    keyword,
    source: sourceOf(offset),
    wires: pairOf((one) => wireOf(outcomes[one])),
  };
}

/** The request that the verifier made, as a scenario of one step; the values that states gave stand in it. */
function scenarioOf({ operation }: Breach, { request }: Relayed): Scenario {
  const { method, target, headers, body } = request;
  const step = {
    operation,
    method,
    target: [target],
    headers: headers.map(([name, value]) => ({ name, value: [value] })),
    body: caseBody(body),
    validity: { kind: 'valid' },
    origin: 'pact',
  } as const;
  return { steps: [step] };
}

function caseBody(body: Uint8Array): CaseBody {
  if (body.length === 0) return { kind: 'none' };
  return 'text' in bytesOf(body)
    ? { kind: 'text', text: [decodeText(body)] }
    : { kind: 'bytes', bytes: body };
}
