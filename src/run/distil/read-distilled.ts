import { Fault } from '../../model/fault.ts';
import type { Answer } from '../../model/observation.ts';
import type { Settings } from '../../model/settings.ts';
import { withCredentials } from '../credentials.ts';
import { type Line, readLines } from '../recorded/read-lines.ts';
import { scenarioFromJson } from '../scenario-json.ts';
import { answerFromJson } from './answer-json.ts';
import type { Distilled, DistilledCase, DistilledHead, Move, Recording } from './distilled.ts';
import { formatName, formatNumber } from './distilled-lines.ts';
import { isCount, isRecord, isText } from './plain-json.ts';

const longestLine = 64_000_000;
const mostBytes = 512_000_000;
const mostSteps = 1_000;

/** The bytes of a file, and what it is called. */
export interface DistilledSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly name: string;
}

/** Reads a file of distilled cases, the credentials where it has marks; a fault names the line that is not as `samewire distil` writes it. */
export async function readDistilled(
  { chunks, name }: DistilledSource,
  credentials: Settings['credentials'],
): Promise<Distilled> {
  let head: DistilledHead | undefined;
  const cases: DistilledCase[] = [];
  let size = 0;
  for await (const line of readLines(chunks, { name, longest: longestLine })) {
    size += line.bytes.length;
    const complain = complaintAt(name, line);
    if (size > mostBytes) throw complain(`the file is longer than ${mostBytes} bytes`);
    const value = readObject(line, complain);
    if (head === undefined) head = headOf(value, complain);
    else cases.push(caseOf(value, credentials, complain));
  }
  if (head === undefined) throw new Fault('distilled-unreadable', `${name} is empty`);
  if (cases.length === 0) throw new Fault('distilled-unreadable', `${name} holds no case`);
  return { head, cases };
}

/** The first line of the file alone. */
export async function readDistilledHead({ chunks, name }: DistilledSource): Promise<DistilledHead> {
  for await (const line of readLines(chunks, { name, longest: longestLine })) {
    const complain = complaintAt(name, line);
    return headOf(readObject(line, complain), complain);
  }
  throw new Fault('distilled-unreadable', `${name} is empty`);
}

function complaintAt(name: string, { number }: Line): Complain {
  return (message) => new Fault('distilled-unreadable', `${name}:${number}: ${message}`);
}

type Complain = (message: string) => Fault;
type Plain = Readonly<Record<string, unknown>>;

function readObject({ bytes }: Line, complain: Complain): Plain {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isRecord(value)) return value;
  } catch {
    throw complain('the line is no JSON');
  }
  throw complain('the line is no JSON object');
}

function headOf(value: Plain, complain: Complain): DistilledHead {
  if (value['samewire'] !== formatName)
    throw complain('the first line does not say that samewire distilled the file');
  if (value['format'] !== formatNumber)
    throw complain(`the form is ${shown(value['format'])}, and this samewire reads ${formatNumber}`);
  const { version, document, host, seed, sent, kept, features } = value;
  const { path, title, sha256 } = isRecord(document) ? document : {};
  if (![version, path, title, sha256, host, seed].every(isText) || ![sent, kept, features].every(isCount))
    throw complain('the first line is not complete');
  return {
    version: String(version),
    document: { path: String(path), title: String(title), sha256: String(sha256) },
    host: String(host),
    seed: String(seed),
    sent: Number(sent),
    kept: Number(kept),
    features: Number(features),
    afresh: value['afresh'] === true,
  };
}

function caseOf(value: Plain, credentials: Settings['credentials'], complain: Complain): DistilledCase {
  const { case: id, covers, moves = [] } = value;
  if (!isText(id) || !/^[0-9a-f]{12}$/.test(id))
    throw complain('"case" is no identifier of 12 hexadecimal digits');
  const { scenario: written, legacy, again } = withMarksFilled(value, credentials, complain);
  const scenario = scenarioFromJson(written);
  if (scenario === undefined || scenario.steps.length > mostSteps)
    throw complain('"scenario" cannot be read');
  const recorded = (member: unknown, name: string): Recording => {
    const recording = recordingOf(member);
    if (recording?.answers.length !== scenario.steps.length)
      throw complain(`"${name}" does not hold an answer to each step`);
    return recording;
  };
  if (!Array.isArray(moves) || !moves.every(isMove)) throw complain('"moves" is no list of places');
  return {
    id,
    covers: Array.isArray(covers) ? covers.filter(isText) : [],
    scenario,
    first: recorded(legacy, 'legacy'),
    again: again === undefined ? undefined : recorded(again, 'again'),
    moves: moves.map(({ step, where, pointer }) => ({ step, where, pointer })),
  };
}

/** The case with the credentials in place of their marks; walking a value fails where it is nested too deep. */
function withMarksFilled(value: Plain, credentials: Settings['credentials'], complain: Complain): Plain {
  try {
    return withCredentials(value, credentials);
  } catch {
    throw complain('the line is nested too deep');
  }
}

function recordingOf(value: unknown): Recording | undefined {
  if (!isRecord(value) || !Array.isArray(value['answers'])) return undefined;
  const at = Date.parse(String(value['at']));
  const answers = value['answers'].map(answerFromJson).filter((one): one is Answer => one !== undefined);
  return Number.isNaN(at) || answers.length !== value['answers'].length ? undefined : { at, answers };
}

function isMove(value: unknown): value is Move {
  return isRecord(value) && isCount(value['step']) && isText(value['where']) && isText(value['pointer']);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'missing').slice(0, 40);
}
