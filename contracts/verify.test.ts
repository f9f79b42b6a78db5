import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchPair, startCandidate } from '../services/launch/pair.ts';
import { readDefects } from '../services/launch/start-options.ts';
import { launchStores } from '../services/launch/stores.ts';
import type { Report } from '../src/model/report.ts';
import { reportSchema } from '../src/report/schema/report-schema.ts';
import { type Ended, samewire, temporaryFolder } from '../test/commands/samewire.ts';
import { type StateChange, setState } from './states.ts';

const pact = join(import.meta.dirname, 'pacts', 'web-client-comments.json');
const spec = join(import.meta.dirname, '..', 'specs', 'comments.openapi.yaml');
const stack = new AsyncDisposableStack();
let sides = { legacy: '', faithful: '', draft: '' };
let folder = '';
let states = '';

describe('samewire verify, with the real verifier and the reference services', () => {
  beforeAll(async () => {
    const temporary = await temporaryFolder();
    stack.defer(temporary.remove);
    folder = temporary.folder;
    const command = [process.execPath, join(import.meta.dirname, 'states.ts')];
    await writeFile(join(folder, 'samewire.config.json'), JSON.stringify({ providerStates: { command } }));
    states = await listenForStates();
    const stores = stack.use(await launchStores());
    const { legacy, candidate } = stack.use(await launchPair({ stores, defects: [] }));
    const draft = await startCandidate(stores, 0, await readDefects({ kind: 'first draft' }));
    stack.use(draft.child);
    sides = { legacy, faithful: candidate, draft: draft.url };
  });
  afterAll(() => stack.disposeAsync());

  it('passes the faithful candidate: every interaction on both sides', async () => {
    const { code, stdout, stderr } = await verify(sides.faithful, '--stable');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('reached   3 of 3 operations with 2xx; 4 cases');
    expect(stdout).toMatch(/conformant: 0 findings in 4 cases, seed 0\n$/);
  });

  it('shows what a pact sees of the first draft, in the form of any report', async () => {
    const { code, stdout } = await verify(
      sides.draft,
      '--provider-states',
      states,
      '--json',
      '--report',
      'junit=junit.xml',
    );
    expect(code).toBe(1);
    const report: Report = JSON.parse(stdout);
    const ajv = new Ajv2020({ strictTypes: false });
    formats.default(ajv);
    const validate = ajv.compile(reportSchema);
    expect([validate(report), validate.errors]).toEqual([true, null]);
    const seen = report.findings.map(({ operation, where, pointer }) =>
      `${operation} ${where} ${pointer}`.trim(),
    );
    expect(seen).toEqual(
      ['GET /comments/{id}', 'PATCH /comments/{id}', 'POST /comments'].flatMap((operation) => [
        `${operation} response body /author`,
        `${operation} response body /parent_id`,
        `${operation} response header ETag`,
      ]),
    );
    expect(report.violations).toEqual([]);
    expect(new Set(report.findings.map(({ cause, side }) => `${cause} ${side}`))).toEqual(
      new Set(['contract-breach candidate']),
    );
    expect(await readFile(join(folder, 'junit.xml'), 'utf8')).toContain('contract-breach');
  });

  it('prints findings as a run does, and a curl that gets the same answer', async () => {
    const { stdout } = await verify(sides.draft, '--provider-states', states, '--show', '1', '--spec', spec);
    expect(stdout).toContain('candidate alone');
    expect(stdout).toContain("why      Expected '' (String) to be equal to null (Null)");
    expect(stdout).toContain('breaks   web-client: a request for a comment');
    const url = /candidate {2}curl .*'(http:[^']+)'/.exec(stdout)?.[1] ?? '';
    expect(await (await fetch(url)).json()).toMatchObject({ author: '' });
  });

  it('is a fault where a state cannot be set, and names the state', async () => {
    const { code, stderr } = await verify(sides.faithful, '--provider-states', `${sides.legacy}/states`);
    expect(code).toBe(2);
    expect(stderr).toContain('fault provider-state-failed: ');
    expect(stderr).toContain('"a comment exists": the state handler answered 404');
  });

  it.each([
    ['setting-missing', []],
    ['pact-unreadable', ['--pact', 'no-such-pact.json']],
    ['flag-unknown', ['--pact', pact, '--pakt', 'x']],
    ['flag-invalid', ['--pact', pact, '--provider-states', 'nowhere']],
    ['setting-missing', ['--pact', pact, '--legacy', 'http://127.0.0.1:1']],
  ])('is the fault %s for %j', async (fault, words) => {
    const { code, stdout, stderr } = await samewire(['verify', ...words], { folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^fault ${fault}: `));
  });
});

function verify(candidate: string, ...words: readonly string[]): Promise<Ended> {
  const named = ['--pact', pact, '--legacy', sides.legacy, '--candidate', candidate];
  return samewire(['verify', ...named, ...words], { folder });
}

/** A state handler that listens, beside the command that the config file names. */
async function listenForStates(): Promise<string> {
  const server = createServer(async (request, response) => {
    const values = await setState((await json(request)) as StateChange);
    response.end(JSON.stringify(values));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stack.defer(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/states`;
}
