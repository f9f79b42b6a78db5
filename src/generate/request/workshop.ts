import type { Operation } from '../../model/operation.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { keywordsOf } from '../keyword/table.ts';
import type { GenerateSettings } from '../options.ts';
import { type Sampler, samplerOf } from '../solve/sampler.ts';
import { createUniverse, type Universe } from '../solve/universe.ts';

/** Samplers for the schemas of some operations, each made once. */
export interface Workshop {
  readonly settings: GenerateSettings;
  readonly operations: readonly Operation[];
  sampler(ref: SchemaRef): Sampler;
}

/** A workshop for operations; schemas of one document share what was solved. */
export function createWorkshop(operations: readonly Operation[], settings: GenerateSettings): Workshop {
  const universes = new Map<SchemaRef['set'], Universe>();
  const samplers = new Map<string, Sampler>();

  function universeOf(set: SchemaRef['set']): Universe {
    const known = universes.get(set);
    if (known !== undefined) return known;
    const universe = createUniverse({
      assertFormats: true,
      direction: 'request',
      formats: settings.formats,
      schemas: settings.schemas,
      keywordsOf,
    });
    universes.set(set, universe);
    return universe;
  }

  return {
    settings,
    operations,
    sampler(ref) {
      const key = `${ref.uri}#${ref.pointer}`;
      const known = samplers.get(key);
      if (known !== undefined) return known;
      const sampler = samplerOf(universeOf(ref.set), ref);
      samplers.set(key, sampler);
      return sampler;
    },
  };
}
