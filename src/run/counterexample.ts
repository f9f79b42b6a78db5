import { isUtf8 } from 'node:buffer';
import type { Bytes, Counterexample, CounterexampleStep } from '../model/report.ts';
import type { Case, CaseBody, Hole, Scenario, Take, TakePlace, Template } from '../model/scenario.ts';
import { encodeText } from '../wire/text.ts';

/** The scenario as the report shows it: `{name}` where a value of an earlier answer goes. */
export function counterexampleOf(scenario: Scenario): Counterexample {
  return { steps: scenario.steps.map(stepOf) };
}

function stepOf(step: Case): CounterexampleStep {
  const takes = new Map<string, string>();
  const shown = (template: Template): string =>
    template.map((piece) => (typeof piece === 'string' ? piece : `{${nameOf(piece, takes)}}`)).join('');
  const path = shown(step.target);
  const headers = step.headers.map(({ name, value }) => [name, shown(value)] as const);
  const body = bodyOf(step.body, shown);
  return {
    operation: step.operation,
    method: step.method,
    path,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(takes.size === 0 ? {} : { takes: Object.fromEntries(takes) }),
  };
}

function bodyOf(body: CaseBody, shown: (template: Template) => string): Bytes | undefined {
  if (body.kind === 'none') return undefined;
  return bytesOf(body.kind === 'bytes' ? body.bytes : encodeText(shown(body.text)));
}

/** Bytes as the report holds them: text where they are UTF-8. */
export function bytesOf(bytes: Uint8Array): Bytes {
  return isUtf8(bytes)
    ? { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
    : { base64: Buffer.from(bytes).toString('base64') };
}

function nameOf({ take }: Hole, takes: Map<string, string>): string {
  const wanted = shortName(take);
  const from = fromOf(take);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    const known = takes.get(name);
    if (known !== undefined && known !== from) continue;
    takes.set(name, from);
    return name;
  }
}

/** The name a taken value goes by: the last part of its pointer, or the header's name. */
export function shortName(take: Take): string {
  if (take.part !== undefined) return take.part.name;
  if (take.kind === 'response header') return take.name;
  return (
    take.pointer
      .split('/')
      .at(-1)
      ?.replace(/[{}\s]/g, '') || 'value'
  );
}

function fromOf(take: Take): string {
  return [take, ...(take.or ?? [])].map((place) => `steps/${take.step}/${placeText(place)}`).join(' or ');
}

function placeText({ part, ...place }: TakePlace): string {
  const whole =
    place.kind === 'response header' ? `response header/${place.name}` : `response body${place.pointer}`;
  if (part === undefined) return whole;
  return `${whole}, ${part.kind === 'path' ? part.template : `?${part.name}=`}`;
}
