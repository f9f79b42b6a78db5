import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import type { Document } from '../../src/model/operation.ts';
import type { SentRequest } from '../../src/model/scenario.ts';
import type { Pair } from '../../src/model/side.ts';
import { routesOf } from '../../src/run/recorded/routes.ts';
import { type Cost, costOf } from './cost.ts';

/** The two requests at a place of the loop: what legacy gets and what the candidate gets. */
export type Next = (at: number) => Promise<Pair<SentRequest>>;

/** What the loop takes that one would write first: fetch both, parse, deep equal, ajv; what differs is only counted. */
export function runNaively(
  addresses: Pair<string>,
  { count, next }: { readonly count: number; readonly next: Next },
  promised: Promised,
): Promise<Cost> {
  return costOf(async () => {
    let different = 0;
    for (let at = 0; at < count; at += 1) {
      const requests = await next(at);
      const [legacy, candidate] = await Promise.all([
        ask(addresses.legacy, requests.legacy),
        ask(addresses.candidate, requests.candidate),
      ]);
      const validate = promised(requests.legacy, legacy.status);
      const conforms = validate === undefined || (validate(legacy.body) && validate(candidate.body));
      if (!conforms || legacy.status !== candidate.status || !isDeepStrictEqual(legacy.body, candidate.body))
        different += 1;
    }
    return different;
  });
}

interface Asked {
  readonly status: number;
  readonly body: unknown;
}

async function ask(address: string, { method, target, headers, body }: SentRequest): Promise<Asked> {
  try {
    const answer = await fetch(`${address}${target}`, {
      method,
      headers: headers
        .filter(([name]) => !/^(?:host|content-length)$/i.test(name))
        .map(([name, value]) => [name, value]),
      redirect: 'manual',
      ...(body.length === 0 || method === 'GET' ? {} : { body: Buffer.from(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  } catch {
    return { status: 0, body: undefined };
  }
}

/** What the document promises of the answer to a request, ready to validate. */
export type Promised = (request: SentRequest, status: number) => ValidateFunction | undefined;

/** The validators of every JSON answer of the document, compiled once. */
export function promisedBy(document: Document, file: string): Promised {
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  formats.default(ajv);
  const plain = parse(readFileSync(file, 'utf8'));
  ajv.addSchema(plain, 'document');
  const route = routesOf(document.operations);
  const validators = new Map<string, ValidateFunction>();
  for (const { key, method, path, responses } of document.operations)
    for (const { status } of responses) {
      const at = [
        'paths',
        path,
        method.toLowerCase(),
        'responses',
        status,
        'content',
        'application/json',
        'schema',
      ];
      const pointer = at
        .map((token) => encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1')))
        .join('/');
      if (at.reduce((value, token) => value?.[token], plain) !== undefined)
        validators.set(`${key} ${status}`, ajv.compile({ $ref: `document#/${pointer}` }));
    }
  return ({ method, target }, status) => validators.get(`${route(method, target)} ${status}`);
}
