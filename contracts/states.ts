import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { openComments } from './comments-client.ts';

/** What samewire says when an interaction needs a state: its name and parameters in the pact, and where the side listens. */
export interface StateChange {
  readonly state: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly address: string;
}

/** Values that the pact's expressions (`${id}`) take. */
export type StateValues = Readonly<Record<string, string>>;

/** The states of the comments service, each brought about by the service's own operations. */
const states: Readonly<Record<string, (change: StateChange) => Promise<StateValues>>> = {
  'the post t3_1hx0p takes comments': async () => ({}),
  'a comment exists': async ({ address, params }) => {
    const body = typeof params['body'] === 'string' ? params['body'] : 'First!';
    const { comment } = await openComments(address).create({ post_id: 't3_1hx0p', author: null, body });
    return { id: comment.id };
  },
  'no comment has the id t1_zzzzzzzzzzzz': async ({ address }) => {
    const found = await openComments(address).read('t1_zzzzzzzzzzzz');
    if (found !== undefined) throw new Error('the comment t1_zzzzzzzzzzzz is there');
    return {};
  },
};

/** Brings the state about on one side and resolves to its values; rejects where it cannot. */
export async function setState(change: StateChange): Promise<StateValues> {
  const bring = Object.hasOwn(states, change.state) ? states[change.state] : undefined;
  if (bring === undefined) throw new Error(`there is no state ${JSON.stringify(change.state)}`);
  return bring(change);
}

/** As a command: the change on stdin, its values on stdout. */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(JSON.stringify(await setState((await json(process.stdin)) as StateChange)));
