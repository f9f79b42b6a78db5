import { type Setting, settingsTable } from '../config/settings-table.ts';
import { listOf, object, type Schema, text, texts, truth } from '../report/schema/schema.ts';
import { waiversSchema } from '../report/schema/waivers-schema.ts';

const notEmpty: Schema = { type: 'string', minLength: 1 };
const answerable: Readonly<Record<string, Schema>> = { owner: notEmpty, reason: notEmpty };

const matcher: Schema = object(
  {
    match: {
      oneOf: [
        object({ regex: text }),
        object({ tolerance: { type: 'number', minimum: 0 } }),
        object({ set: texts }),
        object({ presence: { const: true } }),
      ],
    },
    ...answerable,
  },
  { operation: text, where: text, pointer: text },
);

const errand: Schema = {
  oneOf: [object({ url: notEmpty }), object({ command: { ...listOf(notEmpty), minItems: 1 } })],
};

const providerStates: Schema = {
  ...errand,
  description: 'How samewire verify brings provider states about.',
};

const unordered: Schema = object({ pointer: text, ...answerable }, { operation: text });

/** The JSON Schema of `samewire.config.json`, made of the table of settings. */
export function configSchema(): Schema {
  const settings = Object.entries(settingsTable).map(([key, setting]: [string, Setting]) => {
    const { help, standard } = setting;
    const description = standard === undefined ? help : `${help} [${standard}]`;
    return [key, { ...(special[key] ?? valueSchema(setting)), description }];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'samewire configuration',
    type: 'object',
    properties: {
      $schema: text,
      ...Object.fromEntries(settings),
      matchers: listOf(matcher),
      unordered: listOf(unordered),
      generators: { description: 'Own generators; a module can hold them, JSON cannot.' },
      providerStates,
      reset: {
        ...object({}, { legacy: errand, candidate: errand, twin: errand }),
        description: 'How each side is brought back to where it starts, before a run and before a replay.',
      },
    },
    additionalProperties: false,
    $defs: waiversSchema['$defs'],
  };
}

const waiversSetting: Schema = {
  anyOf: [notEmpty, ...(Array.isArray(waiversSchema['anyOf']) ? waiversSchema['anyOf'] : [])],
};

/** Settings that may be written otherwise than their flags. */
const special: Readonly<Record<string, Schema>> = {
  waivers: waiversSetting,
  credentials: { anyOf: [notEmpty, listOf(notEmpty), { type: 'object', additionalProperties: notEmpty }] },
};

/** What the placeholder of a flag says of its value. */
function valueSchema({ value, repeatable }: Setting): Schema {
  if (value === undefined) return truth;
  if (repeatable === true) return { anyOf: [notEmpty, listOf(notEmpty)] };
  if (value === 'N') return { type: ['integer', 'string'], minimum: 0 };
  if (value === 'TIME' || value === 'SIZE') return { type: ['number', 'string'] };
  return value.includes('|') ? { enum: value.split('|') } : notEmpty;
}
