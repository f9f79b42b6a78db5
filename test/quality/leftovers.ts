import type { Operation } from '../../src/model/operation.ts';
import type { Finding } from '../../src/model/report.ts';
import { scenarioFromJson, scenarioToJson } from '../../src/run/scenario-json.ts';
import { removals } from './removals.ts';
import { isShown, type Sides } from './shows.ts';

/** The parts of a scenario, by default the finding's own, without which the finding still shows. */
export async function leftoversOf(
  finding: Finding,
  { sides, operations }: { readonly sides: Sides; readonly operations: readonly Operation[] },
  scenario: unknown = finding.scenario,
): Promise<readonly string[]> {
  const read = scenarioFromJson(scenario);
  if (read === undefined) throw new Error(`the scenario of ${finding.fingerprint} cannot be read`);
  const left: string[] = [];
  for (const { removed, scenario: smaller } of removals(read, operations))
    if (await isShown(finding, sides, scenarioToJson(smaller))) left.push(removed);
  return left;
}
