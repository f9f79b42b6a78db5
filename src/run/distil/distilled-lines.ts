import type { Settings } from '../../model/settings.ts';
import { withoutCredentials } from '../credentials.ts';
import { scenarioToJson } from '../scenario-json.ts';
import { secretsOf, withoutSecrets } from '../secrets.ts';
import { answerToJson } from './answer-json.ts';
import type { DistilledCase, DistilledHead, Recording } from './distilled.ts';

/** What the first line says the file is. */
export const formatName = 'distilled';

/** The form of the lines; another number is another form. */
export const formatNumber = 1;

/** The lines of a file of distilled cases, each with its end; no secret is in any of them. */
export function* distilledLines(
  head: DistilledHead,
  cases: readonly DistilledCase[],
  settings: Settings,
): Generator<string, void, undefined> {
  const secrets = secretsOf(settings);
  const line = (value: unknown): string =>
    `${JSON.stringify(withoutSecrets(withoutCredentials(value, settings.credentials), secrets))}\n`;
  const { version, ...rest } = head;
  yield line({ samewire: formatName, format: formatNumber, version, ...rest });
  for (const one of cases) yield line(caseToJson(one));
}

function caseToJson({ id, covers, scenario, first, again, moves }: DistilledCase): unknown {
  return {
    case: id,
    covers,
    scenario: scenarioToJson(scenario),
    legacy: recordingToJson(first),
    ...(again === undefined ? {} : { again: recordingToJson(again) }),
    ...(moves.length === 0 ? {} : { moves }),
  };
}

function recordingToJson({ at, answers }: Recording): unknown {
  return { at: new Date(at).toISOString(), answers: answers.map(answerToJson) };
}
