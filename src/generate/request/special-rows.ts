import type { Operation } from '../../model/operation.ts';
import { derivedSeed } from '../../model/seed.ts';
import { seededDice } from '../draw/dice.ts';
import { bodyBreaches, parameterBreaches } from './break-constraint.ts';
import { leaveOutBody, malformed, methodMistakes, mistakeMediaType } from './draw-negative.ts';
import { malformations } from './malformed.ts';
import { bodyKind, writableMedia } from './media.ts';
import { formMistakes } from './mistake-form.ts';
import { leafMistakes, mistakeTwice } from './mistake-leaf.ts';
import { parameterMistakes } from './mistake-parameter.ts';
import { pathMistakes, queryMistakes } from './mistake-target.ts';
import type { Negation } from './negation.ts';
import { renameMember, renameOptional } from './rename-member.ts';
import type { Workshop } from './workshop.ts';

const mostRows = 110;

/**
 * The ways of going wrong that an operation is put through one after the other: each constraint broken, each flaw,
 * each mistake. Where they would leave too little room for valid requests, the seed says which are left out.
 */
export function specialRows(workshop: Workshop, operation: Operation): readonly Negation[] {
  const rows = allRows(workshop, operation);
  const dice = seededDice(derivedSeed(workshop.settings.seed, operation.key, 'special rows'));
  while (rows.length > mostRows) rows.splice(dice.below(rows.length), 1);
  return rows;
}

function allRows(workshop: Workshop, operation: Operation): Negation[] {
  return [
    ...bodyBreaches(operation),
    ...parameterBreaches(operation),
    ...(takesJson(operation) ? jsonRows : []),
    ...(operation.body === undefined ? [] : [mistakeMediaType, mistakeMediaType]),
    ...formMistakes(operation),
    ...pathMistakes,
    ...methodMistakes(workshop, operation),
    ...queryMistakes(workshop, operation),
    ...parameterMistakes(operation),
  ];
}

function takesJson({ body }: Operation): boolean {
  return writableMedia(body).some(({ type }) => bodyKind(type) === 'json');
}

const jsonRows: readonly Negation[] = [
  ...malformations.map(
    (each): Negation =>
      (workshop, draft, options) =>
        malformed(each, workshop, draft, options),
  ),
  ...leafMistakes,
  mistakeTwice,
  mistakeTwice,
  renameMember,
  renameMember,
  renameOptional,
  renameOptional,
  leaveOutBody,
  leaveOutBody,
];
