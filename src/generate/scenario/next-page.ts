import { jsonNumber } from '../../model/json.ts';
import type { Take } from '../../model/scenario.ts';
import type { Dice } from '../draw/dice.ts';
import type { Draft } from '../request/draft.ts';
import { drawParameter } from '../request/draw-parameter.ts';
import type { Workshop } from '../request/workshop.ts';
import type { DrawOptions } from '../solve/sampler.ts';
import type { PageLink } from './page-link.ts';

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
    const take: Take = { ...link.from, step: firstStep + at - 1 };
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
