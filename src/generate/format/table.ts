import type { TextDrawer } from '../string/string-drawer.ts';
import {
  drawEmail,
  drawHostname,
  drawIdnEmail,
  drawIdnHostname,
  drawIpv4,
  drawIpv6,
  drawUuid,
} from './network.ts';
import {
  drawAnyText,
  drawBase64,
  drawBase64Url,
  drawDecimal,
  drawJsonPointer,
  drawRegex,
  drawRelativePointer,
} from './text.ts';
import { dateTimeVariants, drawDate, drawDateTime, drawDuration, drawTime } from './time.ts';
import { drawIri, drawIriReference, drawUri, drawUriReference, drawUriTemplate } from './uri.ts';

const formats: ReadonlyMap<string, TextDrawer> = new Map([
  ['date-time', drawDateTime],
  ['date', drawDate],
  ['time', drawTime],
  ['duration', drawDuration],
  ['email', drawEmail],
  ['idn-email', drawIdnEmail],
  ['hostname', drawHostname],
  ['idn-hostname', drawIdnHostname],
  ['ipv4', drawIpv4],
  ['ipv6', drawIpv6],
  ['uri', drawUri],
  ['url', drawUri],
  ['uri-reference', drawUriReference],
  ['iri', drawIri],
  ['iri-reference', drawIriReference],
  ['uri-template', drawUriTemplate],
  ['uuid', drawUuid],
  ['json-pointer', drawJsonPointer],
  ['relative-json-pointer', drawRelativePointer],
  ['regex', drawRegex],
  ['byte', drawBase64],
  ['base64', drawBase64],
  ['base64url', drawBase64Url],
  ['binary', drawAnyText],
  ['password', drawAnyText],
  ['decimal', drawDecimal],
]);

/** Draws texts of the format, or undefined where the format is not known: any text will do. */
export function formatDrawer(name: string): TextDrawer | undefined {
  return formats.get(name);
}

/** Narrower drawers of the format, for where a pattern wants one of its forms. */
export function formatVariants(name: string): readonly TextDrawer[] {
  if (name === 'date-time') return dateTimeVariants;
  const drawer = formatDrawer(name);
  return drawer === undefined ? [] : [drawer];
}

/** The names of the formats that strings are drawn in. */
export const formatNames: readonly string[] = [...formats.keys()];
