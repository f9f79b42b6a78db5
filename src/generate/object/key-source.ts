import type { Drawing } from '../draw/drawing.ts';
import { type Clause, demand as clauseOf } from '../solve/clause.ts';
import { stringKind } from '../solve/kind.ts';
import type { Node } from '../solve/node.ts';
import type { MemberDemand, ObjectDemand } from '../solve/shape.ts';
import type { Universe } from '../solve/universe.ts';
import { drawKey } from '../text/keys.ts';

/** Names for members that the schema does not list. */
export interface KeySource {
  /** Some such member may exist. */
  readonly isOpen: boolean;
  /** How many to add. */
  wish(drawing: Drawing): number;
  draw(drawing: Drawing): string | undefined;
  drawFor(member: MemberDemand, drawing: Drawing): string | undefined;
}

interface Members {
  readonly nodeOf: (key: string) => Node;
  readonly isPossible: (key: string) => boolean;
}

const someText = clauseOf('a text', (shape) => {
  shape.kinds &= stringKind;
});

/** The names that the demand leaves open. */
export function keySource(universe: Universe, demand: ObjectDemand, members: Members): KeySource {
  const names = [...demand.names, ...demand.otherNames];
  const free = names.length === 0 ? undefined : universe.node([someText, ...names]);
  const matching = demand.patterns.map(({ source }) =>
    universe.node([someText, ...demand.names, named(source)]),
  );
  const isClosed =
    demand.rest.length + demand.others.length + demand.unevaluated.length > 0 &&
    isBarredOutside(demand, members);
  const isOpen = demand.max > 0 && (!isClosed || demand.patterns.length > 0) && free?.isDead() !== true;
  const isFree = demand.properties.size === 0 || demand.rest.length > 0 || demand.patterns.length > 0;

  function candidate(drawing: Drawing): string | undefined {
    if (matching.length > 0 && (isClosed || drawing.dice.chance(0.6)))
      return nameFrom(drawing.dice.pick(matching), drawing);
    return free === undefined ? drawKey(drawing) : nameFrom(free, drawing);
  }

  return {
    isOpen,
    wish({ dice, tiny, room, edge }) {
      if (tiny || room <= 0) return 0;
      if (edge !== undefined) return isFree ? edge % 3 : 0;
      if (!isFree) return dice.chance(0.04) ? 1 : 0;
      return dice.chance(0.3) ? 0 : dice.chance(0.03) ? dice.below(24) : 1 + dice.below(3);
    },
    draw(drawing) {
      const key = candidate(drawing);
      return key !== undefined && !demand.required.has(key) && members.isPossible(key) ? key : undefined;
    },
    drawFor({ names, besides }, drawing) {
      const key =
        names.length > 0
          ? nameFrom(universe.node([someText, ...names, ...demand.names.filter(isNot(names))]), drawing)
          : free === undefined
            ? drawKey(drawing)
            : nameFrom(free, drawing);
      if (key === undefined || demand.forbidden.has(key)) return undefined;
      const isNamed =
        besides !== undefined &&
        (besides.keys.has(key) || besides.patterns.some((source) => universe.judge.matches(source, key)));
      return isNamed ? undefined : key;
    },
  };
}

function isNot(names: readonly Clause[]): (clause: Clause) => boolean {
  return (clause) => !names.some(({ key }) => key.slice(1) === clause.key.slice(1));
}

function nameFrom(node: Node | undefined, drawing: Drawing): string | undefined {
  const name = node?.draw(drawing, 1);
  return name?.kind === 'string' ? name.value : undefined;
}

function named(source: string): Clause {
  return clauseOf(`name ${source}`, (shape) => {
    shape.string.patterns.push(source);
  });
}

/** Whether a name that nothing lists is impossible: tried on a name that no schema has. */
function isBarredOutside(demand: ObjectDemand, { nodeOf }: Members): boolean {
  let probe = '\u0001 unlisted';
  while (demand.properties.has(probe) || demand.required.has(probe)) probe += '\u0001';
  return nodeOf(probe).isBarred();
}
