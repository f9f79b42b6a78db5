import { Fault } from '../model/fault.ts';
import type { Document, Operation, SpecProblem } from '../model/operation.ts';
import { loadDocument } from '../spec/load-document.ts';
import type { Console } from './console.ts';
import { printable } from './fault-text.ts';
import { specWorld } from './world.ts';

interface Asked {
  readonly spec: string | undefined;
  readonly flags: Readonly<Record<string, unknown>>;
}

/** Lists what a document describes; problems go to stderr unless JSON is asked for. */
export async function listOperations({ spec, flags }: Asked, console: Console): Promise<number> {
  const named =
    spec ?? (typeof flags['spec'] === 'string' ? flags['spec'] : console.environment['SAMEWIRE_SPEC']);
  if (named === undefined)
    throw new Fault('setting-missing', 'no document is named', {
      hint: 'Say samewire operations openapi.yaml.',
    });
  const world = specWorld(console.folder, {
    allowRemote: flags['allowRemoteRefs'] === true,
    environment: console.environment,
  });
  const document = await loadDocument(named, world, { lenient: true });
  console.out(flags['json'] === true ? jsonOf(document) : textOf(document));
  if (flags['json'] !== true) for (const problem of document.problems) console.tell(problemLine(problem));
  return document.operations.length === 0 ? 2 : 0;
}

function textOf({ path, title, version, operations }: Document): string {
  const width = Math.min(60, Math.max(0, ...operations.map(({ key }) => key.length)));
  const lines = operations.map((operation) =>
    `${printable(operation.key).padEnd(width)}  ${printable(summaryOf(operation))}`.trimEnd(),
  );
  return `${printable(`${path}  ${title} ${version}`)}  ${operations.length} operations\n${lines.join('\n')}\n`;
}

function summaryOf({ parameters, body, responses }: Operation): string {
  const names = parameters.map(({ name, required }) => (required ? name : `[${name}]`));
  const types = body?.content.map(({ type }) => type) ?? [];
  return [...names, ...types, '->', ...responses.map(({ status }) => status)].join(' ');
}

function problemLine({ code, message, hint, source }: SpecProblem): string {
  return `${printable(`${source.file}:${source.line}:${source.column}: ${code}: ${message}`)}\n   hint: ${printable(hint)}\n`;
}

function jsonOf({ path, title, version, operations, problems }: Document): string {
  const listed = operations.map(({ key, id, source }) => ({
    operation: key,
    ...(id === undefined ? {} : { id }),
    file: source.file,
    line: source.line,
    column: source.column,
  }));
  return `${JSON.stringify({ path, title, version, operations: listed, problems }, undefined, 2)}\n`;
}
