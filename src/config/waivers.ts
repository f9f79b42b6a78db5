import { type CauseName, causeNames } from '../model/cause.ts';
import { Fault } from '../model/fault.ts';
import type { Waiver } from '../model/report.ts';
import { nearestWord } from './nearest.ts';

/** The waivers of a file's parsed value (`{ "waivers": [...] }` or the list alone); a fault names the one that is wrong. */
export function readWaivers(value: unknown, name: string): readonly Waiver[] {
  const list = isRecord(value) ? value['waivers'] : value;
  if (!Array.isArray(list)) throw new Fault('waivers-invalid', `${name} holds no list of waivers`);
  return list.map((one, at) => readWaiver(one, `${name}: waiver ${at + 1}`));
}

const fields = [
  'fingerprint',
  'cause',
  'operation',
  'where',
  'pointer',
  'owner',
  'reason',
  'expires',
] as const;

function readWaiver(value: unknown, name: string): Waiver {
  if (!isRecord(value)) throw new Fault('waivers-invalid', `${name} is no object`);
  const unknown = Object.keys(value).find(
    (key) => !fields.some((field) => field === key) && key !== '$schema',
  );
  if (unknown !== undefined)
    throw new Fault('waivers-invalid', `${name} has the unknown member ${JSON.stringify(unknown)}`);
  const text = (field: (typeof fields)[number]): string | undefined => {
    const given = value[field];
    if (given === undefined || (typeof given === 'string' && (given !== '' || field === 'pointer')))
      return given;
    throw new Fault('waivers-invalid', `${name}: ${field} is no text`);
  };
  const [owner, reason, expires] = [text('owner'), text('reason'), text('expires')];
  if (owner === undefined || reason === undefined || expires === undefined)
    throw new Fault(
      'waivers-invalid',
      `${name} lacks ${owner === undefined ? 'owner' : reason === undefined ? 'reason' : 'expires'}`,
    );
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(expires))
    throw new Fault(
      'waivers-invalid',
      `${name}: expires ${JSON.stringify(expires)} is no day such as 2027-01-31`,
    );
  const fingerprint = text('fingerprint');
  const cause = causeOf(text('cause'), name);
  if (fingerprint === undefined && cause === undefined)
    throw new Fault('waivers-invalid', `${name} names neither a fingerprint nor a cause`);
  if (fingerprint !== undefined && !/^[0-9a-f]{4,12}$/.test(fingerprint))
    throw new Fault('waivers-invalid', `${name}: ${JSON.stringify(fingerprint)} is no fingerprint`);
  return {
    ...present({
      fingerprint,
      cause,
      operation: text('operation'),
      where: text('where'),
      pointer: text('pointer'),
    }),
    owner,
    reason,
    expires,
  };
}

function causeOf(text: string | undefined, name: string): CauseName | undefined {
  if (text === undefined) return undefined;
  const cause = causeNames.find((known) => known === text);
  if (cause !== undefined) return cause;
  const near = nearestWord(text, causeNames);
  throw new Fault(
    'waivers-invalid',
    `${name}: ${JSON.stringify(text)} is no cause`,
    near === undefined ? {} : { hint: `did you mean ${JSON.stringify(near)}?` },
  );
}

type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Present<T>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
