import { describe, expect, it } from 'vitest';
import { settle } from '../../config/settle.ts';
import type { Observation } from '../../model/observation.ts';
import { type OperationKey, operationKey } from '../../model/operation.ts';
import { pointer } from '../../model/pointer.ts';
import type { Case, Hole, Scenario } from '../../model/scenario.ts';
import { seed } from '../../model/seed.ts';
import { encodeText } from '../../wire/text.ts';
import { examineContext } from '../examine-context.ts';
import { Catalogue } from './catalogue.ts';
import { featuresOf, Pool } from './pool.ts';
import { type Kept, Selection } from './selection.ts';

const create = operationKey('POST', '/comments');
const read = operationKey('GET', '/comments/{id}');
const list = operationKey('GET', '/comments');

const settings = settle(
  { spec: 'comments.yaml', legacy: 'http://127.0.0.1:1', candidate: 'http://127.0.0.1:2' },
  { randomSeed: () => seed(7), waivers: [], baseline: undefined, folder: '.' },
);
const context = examineContext(settings, [], { clock: () => 0, startedAt: 0 });

function caseOf(operation: OperationKey, target: Case['target'], body = ''): Case {
  return {
    operation,
    method: operation.split(' ')[0] ?? '',
    target,
    headers: [],
    body: body === '' ? { kind: 'none' } : { kind: 'text', text: [body] },
    validity: { kind: 'valid' },
    origin: 'generated',
  };
}

const id: Hole = {
  kind: 'hole',
  take: { kind: 'response body', step: 0, pointer: pointer('/comments/0/id') },
  encoding: 'path',
  otherwise: 'none',
};
const createdId: Hole = { ...id, take: { kind: 'response body', step: 0, pointer: pointer('/id') } };

const creates: Scenario = { steps: [caseOf(create, ['/comments'], '{"text":"a"}')] };
const readsOwn: Scenario = {
  steps: [caseOf(create, ['/comments'], '{"text":"a"}'), caseOf(read, ['/comments/', createdId])],
};
const lists: Scenario = { steps: [caseOf(list, ['/comments'])] };
const readsListed: Scenario = { steps: [caseOf(list, ['/comments']), caseOf(read, ['/comments/', id])] };

/** A legacy with a store: what it lists depends on what was created before, on its first page as well. */
function legacy(): (scenario: Scenario) => Promise<readonly Observation[]> {
  const texts: string[] = ['the first', 'the second'];
  const commentOf = (at: number): unknown => ({ id: `c${at}aaaaaaaaaaaaaaaa`, text: texts[at] });
  return async ({ steps }) =>
    steps.map(({ operation }, step): Observation => {
      if (operation === create) texts.push('a');
      const comment = commentOf(steps[0].operation === create ? texts.length - 1 : 0);
      const page = { comments: [commentOf(0), commentOf(1)], total: texts.length };
      const body = encodeText(JSON.stringify(operation === list ? page : comment));
      return {
        side: 'legacy',
        request: {
          method: operation.split(' ')[0] ?? '',
          target: `/comments/${step}`,
          headers: [],
          body: new Uint8Array(0),
        },
        outcome: {
          kind: 'answer',
          status: operation === create ? '201' : '200',
          reason: 'OK',
          version: 'HTTP/1.1',
          headers: [['Content-Type', 'application/json']],
          trailers: [],
          framing: 'content-length',
          body,
          truncated: false,
          flaws: [],
          timing: { sentAt: 0, firstByte: 0, total: 0 },
        },
        effects: [],
      };
    });
}

async function choose(scenarios: readonly Scenario[]): Promise<readonly Kept[]> {
  const ask = legacy();
  const catalogue = new Catalogue(context);
  const pool = new Pool(catalogue);
  for (const scenario of scenarios) pool.offer(scenario, await ask(scenario), []);
  const confirmed = new Set<never>();
  return new Selection({
    witnesses: pool.witnesses(),
    featuresOf: (witness) => featuresOf(witness, { catalogue, confirmed }),
    ask,
    context,
    over: () => false,
  }).choose();
}

const scenariosOf = (kept: readonly Kept[]): readonly Scenario[] =>
  kept.map(({ witness }) => witness.scenario);

describe('Selection', () => {
  it('leaves out what others show as well', async () => {
    expect(scenariosOf(await choose([creates, readsOwn, creates]))).toEqual([readsOwn]);
  });

  it('takes a case that brings its own comment before one that reads whatever is listed', async () => {
    const kept = await choose([creates, lists, readsListed, readsOwn]);
    expect(scenariosOf(kept)).toContain(readsOwn);
    const [own] = kept.filter(({ witness }) => witness.scenario === readsOwn);
    expect(own?.moves).toEqual([]);
    expect(own?.alone).toContain('GET /comments/{id} 200 response body /text: string');
  });

  it('keeps a list of everything where nothing else shows it, and says that it moves, first page and all', async () => {
    const kept = await choose([creates, lists, readsOwn]);
    const [listed] = kept.filter(({ witness }) => witness.scenario === lists);
    expect(listed?.moves).toEqual([{ step: 0, where: 'response body', pointer: '' }]);
    expect(listed?.features).toContain('GET /comments 200 response body /total: integer');
    expect(listed?.alone).not.toContain('GET /comments 200 response body /total: integer');
  });

  it('says that a step moves which takes its value from a list of everything', async () => {
    const kept = await choose([creates, readsListed]);
    const [taken] = kept.filter(({ witness }) => witness.scenario === readsListed);
    expect(taken?.moves).toContainEqual({ step: 1, where: 'status', pointer: '' });
  });
});
