import type { HeaderField } from '../../model/header.ts';
import type { SentRequest } from '../../model/scenario.ts';
import type { Address } from './address.ts';

const bodiless = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'DELETE']);

/** The request with the fields that HTTP needs and the case leaves out; what a case gives is kept as it is. */
export function completeRequest(request: SentRequest, address: Address): SentRequest {
  const given = new Set(request.headers.map(([name]) => name.toLowerCase()));
  const headers: HeaderField[] = [];
  const add = (name: string, value: string): void => {
    if (!given.has(name.toLowerCase())) headers.push([name, value]);
  };
  add('Host', address.authority);
  add('User-Agent', 'samewire');
  add('Accept', '*/*');
  if (address.authorization !== undefined) add('Authorization', address.authorization);
  const needsLength = request.body.length > 0 || !bodiless.has(request.method);
  if (needsLength && !given.has('transfer-encoding')) add('Content-Length', String(request.body.length));
  return {
    ...request,
    target: `${address.basePath}${request.target}`,
    headers: [...headers, ...request.headers],
  };
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
