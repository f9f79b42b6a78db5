import { memberOf, textOf } from '../../model/json.ts';
import type { Operation, Parameter } from '../../model/operation.ts';
import { type JsonPointer, pointerTo, root } from '../../model/pointer.ts';
import type { TakePlace, UrlPart } from '../../model/scenario.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { schemaAt } from '../../schema/resolve.ts';
import { referencedSchema } from '../request/value-places.ts';
import { fits } from './infer-feeds.ts';
import { isSuccess } from './is-success.ts';
import { successSchema } from './success-schema.ts';

/** Where an answer says what a query parameter of the next request for the same list is. */
export interface PageLink {
  readonly parameter: Parameter;
  readonly from: TakePlace;
}

const cursorNames =
  /^(?:(?:page|next|start|continuation|pagination)?_?(?:cursor|token|marker|key)|cursor|after|before|starting_after|since_id|max_id|continuation|marker|offset|page)$/i;
const nextNames =
  /^(?:next|cursor|nextcursor|endcursor|nextpage|nextpagetoken|nexttoken|nextkey|nextoffset|nextmarker|continuation|continuationtoken)$/;
const urlNames = /^next(?:page)?(?:ur[il]|link|href)?$/;
const mostMembers = 40;
const deepest = 3;

/**
 * The link to the next page, by evidence of names and schemas: a query parameter that is called like a cursor, and a
 * member of the answer that is called the same, or `next` before it, or that is the URL of the next page; or else a
 * documented `Link` field.
 */
export function pageLink(operation: Operation): PageLink | undefined {
  if (operation.method.toUpperCase() !== 'GET') return undefined;
  const cursors = operation.parameters.filter(
    (each) => each.in === 'query' && !each.required && cursorNames.test(each.name),
  );
  if (cursors.length === 0) return undefined;
  const schema = successSchema(operation);
  const members = schema === undefined ? [] : membersOf(schema);
  for (const parameter of cursors) {
    const from =
      findNext(parameter, members) ?? findUrl(parameter, members) ?? findField(parameter, operation);
    if (from !== undefined) return { parameter, from };
  }
  return undefined;
}

interface Level {
  readonly schema: SchemaRef;
  readonly name: string | undefined;
  readonly at: JsonPointer;
  readonly depth: number;
}

/** The best named member: `next_cursor` before `cursor`, which may be the request's own. */
function findNext(parameter: Parameter, members: readonly NamedMember[]): TakePlace | undefined {
  const found = members.filter(({ schema }) => fits(parameter, schema) && !mayBeUrl(schema));
  const wanted = plainName(parameter.name);
  const named = (test: (name: string) => boolean): NamedMember | undefined =>
    found.find(({ name }) => test(plainName(name)));
  const best =
    named((name) => name === `next${wanted}` || name === `${wanted}next`) ??
    named((name) => nextNames.test(name) && name !== wanted) ??
    (wanted === 'page' || wanted === 'offset' ? undefined : named((name) => name === wanted));
  if (best === undefined) return undefined;
  // What is only called `next` may be a cursor or a URL: the part is the whole text where it is none.
  const part = plainName(best.name) === 'next' ? partOf(parameter) : {};
  return { kind: 'response body', pointer: best.at, ...part };
}

/** A member that holds the next page's URL, or an object `next` that does. */
function findUrl(parameter: Parameter, members: readonly NamedMember[]): TakePlace | undefined {
  const found = members.find(
    ({ name, within, schema }) =>
      isText(schema) &&
      (urlNames.test(plainName(name)) || (within === 'next' && /^(?:href|ur[il])$/i.test(name))),
  );
  return found && { kind: 'response body', pointer: found.at, ...partOf(parameter) };
}

/** The documented `Link` field of the operation's success (RFC 8288). */
function findField(parameter: Parameter, { responses }: Operation): TakePlace | undefined {
  const field = responses
    .filter(({ status }) => isSuccess(status))
    .flatMap(({ headers }) => headers)
    .find(({ name }) => /^link$/i.test(name));
  return field && { kind: 'response header', name: field.name, ...partOf(parameter) };
}

function partOf({ name }: Parameter): { readonly part: UrlPart } {
  return { part: { kind: 'query', name } };
}

function isText(schema: SchemaRef): boolean {
  const type = memberOf(schemaAt(referencedSchema(schema)), 'type');
  const types = type?.kind === 'array' ? type.items : [type];
  return types.some((each) => each === undefined || (each.kind === 'string' && each.value === 'string'));
}

function mayBeUrl(schema: SchemaRef): boolean {
  return /^(?:ur[il]|iri)(?:-reference)?$/.test(textOf(schemaAt(referencedSchema(schema)), 'format') ?? '');
}

interface NamedMember {
  readonly name: string;
  /** The name of the object that it is in. */
  readonly within: string | undefined;
  readonly at: JsonPointer;
  readonly schema: SchemaRef;
}

/** The members of the answer, and of the objects in it. */
function membersOf(schema: SchemaRef): readonly NamedMember[] {
  const members: NamedMember[] = [];
  const waiting: Level[] = [{ schema, name: undefined, at: root, depth: 0 }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const own = referencedSchema(next.schema);
    const properties = memberOf(schemaAt(own), 'properties');
    if (properties?.kind !== 'object') continue;
    const inner = pointerTo(own.pointer, 'properties');
    for (const { key } of properties.members.slice(0, mostMembers)) {
      const member = { ...own, pointer: pointerTo(inner, key.value) };
      const at = pointerTo(next.at, key.value);
      members.push({ name: key.value, within: next.name, at, schema: member });
      if (next.depth + 1 < deepest)
        waiting.push({ schema: member, name: key.value, at, depth: next.depth + 1 });
    }
  }
  return members;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
