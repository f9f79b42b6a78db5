export { type ArbitraryOptions, arbitraryOf, type Generated } from './generate/arbitrary.ts';
export { answerLine } from './generate/command/answer-line.ts';
export {
  type GeneratedValues,
  generateValues,
  type TimeoutFault,
  type ValueOptions,
} from './generate/command/generate-values.ts';
export type { GenerateOptions, SpellingMode } from './generate/options.ts';
export { scenarioSources } from './generate/scenario/sources.ts';
export type { SchemaFault } from './generate/solve/fault-of.ts';
export {
  type Json,
  jsonArray,
  jsonBoolean,
  jsonMember,
  jsonNull,
  jsonNumber,
  jsonObject,
  jsonString,
} from './model/json.ts';
export { type OperationKey, operationKey } from './model/operation.ts';
