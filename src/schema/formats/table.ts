import { binary, byte, password } from './bytes.ts';
import { email, idnEmail } from './email.ts';
import type { Format } from './format.ts';
import { hostname, idnHostname } from './hostname.ts';
import { ipv4, ipv6 } from './ip.ts';
import { jsonPointer, relativeJsonPointer } from './json-pointer.ts';
import { double, float, int32, int64 } from './numbers.ts';
import { regex } from './regex.ts';
import { date, dateTime, duration, time } from './times.ts';
import { iri, iriReference, uri, uriReference } from './uri.ts';
import { uriTemplate } from './uri-template.ts';
import { uuid } from './uuid.ts';

/** The formats that can be asserted: those of draft 2020-12, and OpenAPI's. */
export type FormatName =
  | 'date-time'
  | 'date'
  | 'time'
  | 'duration'
  | 'email'
  | 'idn-email'
  | 'hostname'
  | 'idn-hostname'
  | 'ipv4'
  | 'ipv6'
  | 'uri'
  | 'uri-reference'
  | 'iri'
  | 'iri-reference'
  | 'uuid'
  | 'uri-template'
  | 'json-pointer'
  | 'relative-json-pointer'
  | 'regex'
  | 'int32'
  | 'int64'
  | 'float'
  | 'double'
  | 'byte'
  | 'binary'
  | 'password';

/** How each is told. */
export const formats: Readonly<Record<FormatName, Format>> = {
  'date-time': dateTime,
  date,
  time,
  duration,
  email,
  'idn-email': idnEmail,
  hostname,
  'idn-hostname': idnHostname,
  ipv4,
  ipv6,
  uri,
  'uri-reference': uriReference,
  iri,
  'iri-reference': iriReference,
  uuid,
  'uri-template': uriTemplate,
  'json-pointer': jsonPointer,
  'relative-json-pointer': relativeJsonPointer,
  regex,
  int32,
  int64,
  float,
  double,
  byte,
  binary,
  password,
};

/** Whether a format of this name can be asserted. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
