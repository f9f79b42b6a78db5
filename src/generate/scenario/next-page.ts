import { jsonNumber, memberOf } from '../../model/json.ts';
import type { Operation, Parameter } from '../../model/operation.ts';
import { type JsonPointer, pointerTo, root } from '../../model/pointer.ts';
import type { SchemaRef } from '../../model/schema.ts';
import { schemaAt } from '../../schema/resolve.ts';
import type { Dice } from '../draw/dice.ts';
import type { Draft } from '../request/draft.ts';
import { drawParameter } from '../request/draw-parameter.ts';
import { referencedSchema } from '../request/value-places.ts';
import type { Workshop } from '../request/workshop.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import { fits, successSchema } from './infer-feeds.ts';

/** Where an answer says what a query parameter of the next request for the same list is. */
export interface PageLink {
  readonly parameter: Parameter;
  readonly pointer: JsonPointer;
}

const cursorNames =
  /^(?:(?:page|next|start|continuation|pagination)?_?(?:cursor|token|marker|key)|cursor|after|before|starting_after|since_id|max_id|continuation|marker|offset|page)$/i;
const nextNames =
  /^(?:next|cursor|nextcursor|endcursor|nextpage|nextpagetoken|nexttoken|nextkey|nextoffset|nextmarker|continuation|continuationtoken)$/;
const mostMembers = 40;
const deepest = 2;

/**
 * The link to the next page, by evidence of names and schemas: a query parameter that is called like a cursor, and a
 * member of the answer that is called the same, or `next` before it.
 */
export function pageLink(operation: Operation): PageLink | undefined {
  if (operation.method.toUpperCase() !== 'GET') return undefined;
  const schema = successSchema(operation);
  if (schema === undefined) return undefined;
  for (const parameter of operation.parameters) {
    if (parameter.in !== 'query' || parameter.required || !cursorNames.test(parameter.name)) continue;
    const pointer = findNext(parameter, schema);
    if (pointer !== undefined) return { parameter, pointer };
  }
  return undefined;
}

interface Level {
  readonly schema: SchemaRef;
  readonly at: JsonPointer;
  readonly depth: number;
}

/** The best named member: `next_cursor` before `cursor`, which may be the request's own. */
function findNext(parameter: Parameter, schema: SchemaRef): JsonPointer | undefined {
  const found = membersOf(schema).filter(({ schema: member }) => fits(parameter, member));
  const wanted = plainName(parameter.name);
  const named = (test: (name: string) => boolean): JsonPointer | undefined =>
    found.find(({ name }) => test(plainName(name)))?.at;
  return (
    named((name) => name === `next${wanted}` || name === `${wanted}next`) ??
    named((name) => nextNames.test(name) && name !== wanted) ??
    (wanted === 'page' || wanted === 'offset' ? undefined : named((name) => name === wanted))
  );
}

interface NamedMember {
  readonly name: string;
  readonly at: JsonPointer;
  readonly schema: SchemaRef;
}

/** The members of the answer, and of the objects directly in it. */
function membersOf(schema: SchemaRef): readonly NamedMember[] {
  const members: NamedMember[] = [];
  const waiting: Level[] = [{ schema, at: root, depth: 0 }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const own = referencedSchema(next.schema);
    const properties = memberOf(schemaAt(own), 'properties');
    if (properties?.kind !== 'object') continue;
    const inner = pointerTo(own.pointer, 'properties');
    for (const { key } of properties.members.slice(0, mostMembers)) {
      const member = { ...own, pointer: pointerTo(inner, key.value) };
      const at = pointerTo(next.at, key.value);
      members.push({ name: key.value, at, schema: member });
      if (next.depth + 1 < deepest) waiting.push({ schema: member, at, depth: next.depth + 1 });
    }
  }
  return members;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The pages before the one that is asked for, in order, and the request for it. */
export interface Pages {
  readonly before: readonly Draft[];
  readonly last: Draft;
}

/** Which link is followed, and which step of the scenario the first page is. */
export interface Paging {
  readonly link: PageLink;
  readonly firstStep: number;
  readonly options: DrawOptions;
}

const thirdShare = 0.3;
const filterShare = 0.25;

/** The list asked for page by page, each request taking what the answer before it said comes next. */
export function drawPages(
  workshop: Workshop,
  draft: Draft,
  { link, firstStep, options }: Paging,
): Pages | undefined {
  const { dice } = options;
  const value = drawParameter(workshop, link.parameter, { ...options, edge: undefined })?.value;
  if (value === undefined) return undefined;
  const first = firstPage(workshop, draft, link, dice);
  const pages = Array.from({ length: dice.chance(thirdShare) ? 3 : 2 }, (_, at): Draft => {
    if (at === 0) return first;
    const take = { kind: 'response body', step: firstStep + at - 1, pointer: link.pointer } as const;
    return { ...first, parameters: [...first.parameters, { parameter: link.parameter, value, take }] };
  });
  const last = pages.at(-1);
  return last && { before: pages.slice(0, -1), last };
}

const sizeNames = /limit|size|count|per_?page|first|max|take|top/i;

/** The request without the cursor, for a page of one or two, and mostly without filters: there should be a next one. */
function firstPage(workshop: Workshop, draft: Draft, { parameter }: PageLink, dice: Dice): Draft {
  const kept = draft.parameters.filter(
    (each) =>
      each.parameter !== parameter &&
      (each.parameter.required || each.parameter.in !== 'query' || dice.chance(filterShare)),
  );
  const size = draft.operation.parameters.find((each) => each.in === 'query' && sizeNames.test(each.name));
  const value = jsonNumber(dice.pick(['1', '2']));
  if (size?.schema === undefined || workshop.sampler(size.schema).judge(value).length > 0)
    return { ...draft, parameters: kept };
  const others = kept.filter((each) => each.parameter !== size);
  return { ...draft, parameters: [...others, { parameter: size, value, take: undefined }] };
}
