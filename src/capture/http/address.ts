import { Fault } from '../../model/fault.ts';
import type { Side } from '../../model/side.ts';

/** Where one side listens, and what of its address must not be printed. */
export interface Address {
  readonly url: string;
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  /** What the Host field says: host, and the port unless it is the scheme's own. */
  readonly authority: string;
  /** Path prefix without trailing slash. */
  readonly basePath: string;
  /** `Basic …` from user and password in the address. */
  readonly authorization: string | undefined;
  readonly loopback: boolean;
}

/** The address of a side, or a fault that says what is wrong with it. */
export function parseAddress(text: string, side: Side): Address {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new Fault(
      'address-invalid',
      `${side} ${JSON.stringify(withoutSecrets(text))} is no http or https address`,
    );
  if (url.search !== '' || url.hash !== '')
    throw new Fault('address-invalid', `${side} address has a query or a fragment: ${withoutSecrets(text)}`);
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const credentials =
    url.username === '' && url.password === ''
      ? undefined
      : `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  const basePath = url.pathname.replace(/\/+$/, '');
  return {
    url: `${url.protocol}//${url.host}${basePath}`,
    secure,
    host,
    port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
    authority: url.host,
    basePath,
    authorization:
      credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`,
    loopback: host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host),
  };
}

/** The text of an address without user and password. */
export function withoutSecrets(text: string): string {
  return text.replace(/\/\/[^/]*@/, '//');
}
