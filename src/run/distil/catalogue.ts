import { headerValue } from '../../model/header.ts';
import type { Json } from '../../model/json.ts';
import type { Answer, Observation } from '../../model/observation.ts';
import { escapeToken, type PointerPattern, pointerPattern } from '../../model/pointer.ts';
import type { Case, Scenario } from '../../model/scenario.ts';
import { knownJson } from '../../wire/known-json.ts';
import type { ExamineContext } from '../examination.ts';
import type { Feature } from './feature.ts';
import { classesOf } from './value-class.ts';

const mostNodes = 20_000;
const mostLevels = 40;
const mostKeys = 64;
const mostParameters = 32;

/** Knows which members objects can have, and so tells what an answer shows, absences too. */
export class Catalogue {
  readonly #context: Pick<ExamineContext, 'contracts' | 'places'>;
  readonly #keys = new Map<string, Set<string>>();

  constructor(context: Pick<ExamineContext, 'contracts' | 'places'>) {
    this.#context = context;
  }

  /** The features of the answers of one side to a scenario, each once. */
  featuresOf(scenario: Scenario, observations: readonly Observation[]): readonly Feature[] {
    const features = observations.flatMap(({ outcome }, step) => {
      const one = scenario.steps[step];
      return one === undefined || outcome.kind !== 'answer' ? [] : this.#ofAnswer(one, step, outcome);
    });
    const seen = new Set<string>();
    return features.filter(({ step, where, pointer, shows }) => {
      const key = `${step}\n${where}\n${pointer}\n${shows}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  #ofAnswer(one: Case, step: number, answer: Answer): readonly Feature[] {
    const { operation } = one;
    const { status, headers, body } = answer;
    const at = (where: string, pointer: string, shows: string): Feature => ({
      operation,
      step,
      status,
      where,
      pointer,
      shows,
    });
    return [
      ...['', ...askedIn(one)].map((asked) => at('status', '', asked)),
      ...headers.map(([name]) => at(`response header ${name.toLowerCase()}`, '', '')),
      at('response header content-type', '', essenceOf(headerValue(headers, 'content-type') ?? 'none')),
      ...(body.length === 0
        ? [at('response body', '', 'empty')]
        : this.#ofBody(one, answer).map(([pointer, shows]) => at('response body', pointer, shows))),
    ];
  }

  #ofBody(one: Case, answer: Answer): readonly (readonly [pointer: string, shows: string])[] {
    const { root } = knownJson(answer.body);
    if (root === undefined) return [['', 'bytes']];
    const fold = this.#folder(one, answer);
    const found: (readonly [string, string])[] = [];
    const rest: Node[] = [{ value: root, pattern: pointerPattern(''), level: 0 }];
    for (
      let left = mostNodes, next = rest.pop();
      next !== undefined && left > 0;
      next = rest.pop(), left -= 1
    ) {
      const pattern = fold(next.pattern);
      for (const shows of classesOf(next.value)) found.push([pattern, shows]);
      if (next.level >= mostLevels) continue;
      rest.push(...childrenOf(next));
      if (next.value.kind === 'object')
        for (const key of this.#missing(`${one.operation}\n${answer.status}\n${pattern}`, next))
          found.push([fold(below(next.pattern, key)), 'absent']);
    }
    return found;
  }

  /** The keys that objects at this place have had, and this one has not; keys of maps never count as missing. */
  #missing(place: string, { value }: Node): readonly string[] {
    const known = this.#keys.get(place) ?? new Set<string>();
    this.#keys.set(place, known);
    const keys = value.kind === 'object' ? value.members.map(({ key }) => key.value) : [];
    for (const key of keys) if (known.size <= mostKeys) known.add(key);
    if (known.size > mostKeys) return [];
    const present = new Set(keys);
    return [...known].filter((key) => !present.has(key));
  }

  #folder({ operation }: Case, answer: Answer): (pattern: PointerPattern) => PointerPattern {
    const { contracts, places } = this.#context;
    const foldKeys = contracts.get(operation)?.foldKeys(answer);
    return (pattern) =>
      foldKeys === undefined
        ? places.foldMaps(`${operation}\nresponse body`, pattern)
        : places.foldRepeats(foldKeys(pattern));
  }
}

interface Node {
  readonly value: Json;
  readonly pattern: PointerPattern;
  readonly level: number;
}

function childrenOf({ value, pattern, level }: Node): readonly Node[] {
  if (value.kind === 'array')
    return value.items.map((item) => ({ value: item, pattern: below(pattern, '*'), level: level + 1 }));
  if (value.kind !== 'object') return [];
  return value.members.map((member) => ({
    value: member.value,
    pattern: below(pattern, member.key.value),
    level: level + 1,
  }));
}

function below(pattern: PointerPattern, key: string): PointerPattern {
  return pointerPattern(`${pattern}/${escapeToken(key)}`);
}

/** What the request is about beside its operation: the constraint it breaks, or the query parameters it has. */
function askedIn({ validity, target }: Case): readonly string[] {
  if (validity.kind === 'invalid')
    return [
      `${validity.where} breaks ${validity.keyword} ${validity.pointer.replace(/\/\d+(?=\/|$)/g, '/*')}`.trim(),
    ];
  const text = target.map((piece) => (typeof piece === 'string' ? piece : 'taken')).join('');
  const query = text.includes('?') ? text.slice(text.indexOf('?') + 1) : '';
  const names = query.split('&').map((part) => part.split('=')[0] ?? '');
  return [...new Set(names)]
    .filter((name) => /^[\w.%[\]-]{1,60}$/.test(name))
    .slice(0, mostParameters)
    .map((name) => `asked with ${name}`);
}

function essenceOf(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}
