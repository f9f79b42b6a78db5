import { once } from 'node:events';
import { createServer, type IncomingMessage, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { HeaderField } from '../../src/model/header.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { SentRequest } from '../../src/model/scenario.ts';
import { recordedAnswer } from '../../src/run/recorded/answers.ts';

/** A server in front of a service that keeps what passes. */
export interface Relay {
  readonly url: string;
  readonly passed: { readonly request: SentRequest; readonly observation: Observation }[];
  readonly stop: () => void;
}

/** Starts a relay in front of the service at this address; requests and answers pass as they are. */
export async function startRelay(service: string): Promise<Relay> {
  const passed: Relay['passed'] = [];
  const server = createServer(async (incoming, outgoing) => {
    const body = await buffer(incoming);
    const request: SentRequest = {
      method: incoming.method ?? '',
      target: incoming.url ?? '',
      headers: fieldsOf(incoming),
      body,
    };
    const { method, url: path, rawHeaders: headers } = incoming;
    const onward = send(service, { method, path, headers, agent: false });
    onward.end(body);
    const [answer] = (await once(onward, 'response')) as [IncomingMessage];
    const content = await buffer(answer);
    const observation: Observation = {
      side: 'candidate',
      request,
      outcome: recordedAnswer({
        status: String(answer.statusCode),
        reason: answer.statusMessage ?? '',
        version: 'HTTP/1.1',
        headers: fieldsOf(answer),
        body: content,
        milliseconds: 0,
      }),
      effects: [],
    };
    passed.push({ request, observation });
    outgoing.writeHead(answer.statusCode ?? 500, answer.statusMessage, answer.rawHeaders);
    outgoing.end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    passed,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fieldsOf({ rawHeaders }: IncomingMessage): readonly HeaderField[] {
  return Array.from({ length: rawHeaders.length / 2 }, (_, at) => [
    rawHeaders[2 * at] ?? '',
    rawHeaders[2 * at + 1] ?? '',
  ]);
}
