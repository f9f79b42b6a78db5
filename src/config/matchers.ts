import { Fault } from '../model/fault.ts';
import type { MatcherSetting, UnorderedSetting } from '../model/settings.ts';

/** The matchers of a config file; a fault names the one that is wrong. */
export function readMatchers(value: unknown): readonly MatcherSetting[] {
  return records(value, 'matchers').map((one, at) => {
    const name = `matchers[${at}]`;
    return { ...scope(one, name), match: matchOf(one['match'], name), ...answerable(one, name) };
  });
}

/** The lists declared to have no order. */
export function readUnordered(value: unknown): readonly UnorderedSetting[] {
  return records(value, 'unordered').map((one, at) => {
    const name = `unordered[${at}]`;
    const { operation, pointer } = scope(one, name);
    if (pointer === undefined) throw new Fault('config-invalid', `${name} lacks pointer`);
    return { ...(operation === undefined ? {} : { operation }), pointer, ...answerable(one, name) };
  });
}

type Given = Readonly<Record<string, unknown>>;

function records(value: unknown, name: string): readonly Given[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(isRecord))
    throw new Fault('config-invalid', `${name} is no list of objects`);
  return value;
}

function scope(
  one: Given,
  name: string,
): { readonly operation?: string; readonly where?: string; readonly pointer?: string } {
  const part = (key: 'operation' | 'where' | 'pointer'): Readonly<Record<string, string>> => {
    const given = one[key];
    if (given === undefined) return {};
    if (typeof given !== 'string') throw new Fault('config-invalid', `${name}.${key} is no text`);
    return { [key]: given };
  };
  return { ...part('operation'), ...part('where'), ...part('pointer') };
}

/** A loosening has somebody who answers for it. */
function answerable(one: Given, name: string): { readonly owner: string; readonly reason: string } {
  const { owner, reason } = one;
  if (typeof owner !== 'string' || owner === '' || typeof reason !== 'string' || reason === '')
    throw new Fault('config-invalid', `${name} lacks owner or reason`);
  return { owner, reason };
}

function matchOf(match: unknown, name: string): MatcherSetting['match'] {
  if (isRecord(match)) {
    const { regex, tolerance, set, presence, accepts } = match;
    if (typeof regex === 'string') return { regex };
    if (typeof tolerance === 'number' && tolerance >= 0) return { tolerance };
    if (Array.isArray(set) && set.every((one) => typeof one === 'string')) return { set };
    if (presence === true) return { presence };
    if (typeof accepts === 'function')
      return { accepts: (legacy, candidate) => accepts(legacy, candidate) === true };
  }
  throw new Fault(
    'config-invalid',
    `${name}.match is none of { regex }, { tolerance }, { set }, { presence: true }, { accepts }`,
  );
}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
