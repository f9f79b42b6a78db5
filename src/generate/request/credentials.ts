import { jsonString } from '../../model/json.ts';
import type { Parameter, SecurityScheme } from '../../model/operation.ts';
import type { Dice } from '../draw/dice.ts';
import type { Draft } from './draft.ts';
import type { Workshop } from './workshop.ts';

/** The request with what its security schemes want, as far as there are credentials. */
export function securedDraft({ settings }: Workshop, draft: Draft, dice: Dice): Draft {
  const { security } = draft.operation;
  const met = security.filter((schemes) => schemes.every(({ name }) => settings.credentials.has(name)));
  const chosen = dice.pick(met);
  if (chosen === undefined) return draft;
  return chosen.reduce(
    (secured, scheme) => withCredential(secured, scheme, settings.credentials.get(scheme.name) ?? ''),
    draft,
  );
}

function withCredential(draft: Draft, scheme: SecurityScheme, credential: string): Draft {
  if (scheme.type === 'apiKey' && scheme.in !== 'header')
    return {
      ...draft,
      parameters: [
        ...draft.parameters,
        { parameter: keyParameter(draft, scheme), value: jsonString(credential), take: undefined },
      ],
    };
  const name = scheme.type === 'apiKey' ? (scheme.field ?? 'Authorization') : 'Authorization';
  return { ...draft, headers: [...draft.headers, [name, headerValue(scheme, credential)]] };
}

function headerValue({ type, scheme }: SecurityScheme, credential: string): string {
  if (type === 'apiKey' || credential.includes(' ')) return credential;
  return scheme === 'basic' ? `Basic ${credential}` : `Bearer ${credential}`;
}

function keyParameter({ operation }: Draft, { in: place, field }: SecurityScheme): Parameter {
  return {
    name: field ?? 'key',
    in: place ?? 'query',
    required: true,
    style: 'form',
    explode: true,
    allowReserved: false,
    allowEmptyValue: false,
    schema: undefined,
    mediaType: undefined,
    examples: [],
    source: operation.source,
  };
}
