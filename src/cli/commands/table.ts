import type { CommandDefinition } from '../command.ts';
import { compareCommand } from './compare.ts';
import { completionCommand } from './completion.ts';
import { distilCommand } from './distil.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { generateCommand } from './generate.ts';
import { initCommand } from './init.ts';
import { operationsCommand } from './operations.ts';
import { replayCommand } from './replay.ts';
import { reportCommand } from './report.ts';
import { runCommand } from './run.ts';
import { schemaCommand } from './schema.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly CommandDefinition[] = [
  runCommand,
  replayCommand,
  compareCommand,
  distilCommand,
  verifyCommand,
  explainCommand,
  doctorCommand,
  reportCommand,
  operationsCommand,
  generateCommand,
  initCommand,
  schemaCommand,
  completionCommand,
];
