import { type HeaderField, headerValue } from '../../model/header.ts';
import type { SentRequest } from '../../model/scenario.ts';
import type { Address } from './address.ts';

const bodiless = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'DELETE']);

/** The request with the fields that HTTP needs and the case leaves out; what a case gives is kept as it is. */
export function completeRequest(request: SentRequest, address: Address): SentRequest {
  const { method, body, headers: given } = request;
  const headers: HeaderField[] = [];
  const add = (name: string, value: string): void => {
    if (headerValue(given, name) === undefined) headers.push([name, value]);
  };
  add('Host', address.authority);
  add('User-Agent', 'samewire');
  add('Accept', '*/*');
  if (address.authorization !== undefined) add('Authorization', address.authorization);
  const needsLength = body.length > 0 || !bodiless.has(method);
  if (needsLength && headerValue(given, 'transfer-encoding') === undefined)
    add('Content-Length', String(body.length));
  headers.push(...given);
  return { method, target: address.basePath + request.target, headers, body };
}

/** The bytes of a complete request. */
export function requestBytes(request: SentRequest): Buffer {
  let head = `${request.method} ${request.target} HTTP/1.1\r\n`;
  for (const [name, value] of request.headers) head += `${name}: ${value}\r\n`;
  head += '\r\n';
  const bytes = Buffer.allocUnsafe(head.length + request.body.length);
  bytes.write(head, 0, 'latin1');
  bytes.set(request.body, head.length);
  return bytes;
}
