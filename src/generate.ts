export { type ArbitraryOptions, arbitraryOf, type Generated } from './generate/arbitrary.ts';
export type { GenerateOptions, SpellingMode } from './generate/options.ts';
export { scenarioSources } from './generate/scenario/sources.ts';
export type { SchemaFault } from './generate/solve/fault-of.ts';
