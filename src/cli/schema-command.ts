import { nearestWord } from '../config/nearest.ts';
import { Fault } from '../model/fault.ts';
import { reportSchema } from '../report/schema/report-schema.ts';
import type { Schema } from '../report/schema/schema.ts';
import { waiversSchema } from '../report/schema/waivers-schema.ts';
import { configSchema } from './config-schema.ts';

const schemas: Readonly<Record<string, () => Schema>> = {
  report: () => reportSchema,
  waivers: () => waiversSchema,
  config: configSchema,
};

/** The text of `samewire schema`: the JSON Schema of the report, the waivers or the configuration. */
export function schemaText(name: string): string {
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (schema !== undefined) return `${JSON.stringify(schema(), undefined, 2)}\n`;
  const near = nearestWord(name, Object.keys(schemas));
  throw new Fault(
    'flag-invalid',
    `${JSON.stringify(name)} is none of ${Object.keys(schemas).join(', ')}`,
    near === undefined ? {} : { hint: `did you mean samewire schema ${near}?` },
  );
}
