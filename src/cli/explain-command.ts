import { causeList, explainCause } from '../classify/explain.ts';
import { nearestWord } from '../config/nearest.ts';
import { causeNames } from '../model/cause.ts';
import { Fault } from '../model/fault.ts';

/** The text of `samewire explain`, for one cause or for all. */
export function explain(name: string | undefined): string {
  if (name === undefined) return listText();
  const cause = causeNames.find((known) => known === name);
  if (cause !== undefined) return explainCause(cause);
  const near = nearestWord(name, causeNames);
  throw new Fault(
    'cause-unknown',
    JSON.stringify(name),
    near === undefined ? {} : { hint: `did you mean ${near}? samewire explain lists them all.` },
  );
}

function listText(): string {
  const lines = causeList();
  const width = Math.max(...lines.map((line) => line.name.length));
  return `${lines.map(({ name, severity, title }) => `${name.padEnd(width)}  ${severity.padEnd(8)}  ${title}`).join('\n')}\n`;
}
