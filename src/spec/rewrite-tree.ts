import type { Json, JsonArray, JsonObject } from '../model/json.ts';

interface Frame {
  readonly json: JsonArray | JsonObject;
  readonly children: readonly Json[];
  /** Set when the first child changed. */
  rewritten: Json[] | undefined;
  at: number;
}

/** The tree with each of the chosen objects changed, innermost first; what does not change is shared with the old one. */
export function rewriteTree(
  root: Json,
  chosen: ReadonlySet<Json>,
  change: (object: JsonObject) => JsonObject,
): Json {
  const done = new Map<Json, Json>();
  const stack: Frame[] = [];
  const enter = (json: JsonArray | JsonObject): void => {
    const children = json.kind === 'array' ? json.items : json.members.map((member) => member.value);
    stack.push({ json, children, rewritten: undefined, at: 0 });
  };
  const leave = (frame: Frame): void => {
    stack.pop();
    const built = frame.rewritten === undefined ? frame.json : withChildren(frame.json, frame.rewritten);
    done.set(frame.json, built.kind === 'object' && chosen.has(frame.json) ? change(built) : built);
  };
  if (root.kind !== 'array' && root.kind !== 'object') return root;
  enter(root);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.children[frame.at];
    if (child === undefined) {
      leave(frame);
    } else if ((child.kind === 'array' || child.kind === 'object') && !done.has(child)) {
      enter(child);
    } else {
      const now = done.get(child) ?? child;
      if (now !== child) frame.rewritten ??= [...frame.children];
      if (frame.rewritten !== undefined) frame.rewritten[frame.at] = now;
      frame.at += 1;
    }
  }
  return done.get(root) ?? root;
}

function withChildren(json: JsonArray | JsonObject, children: readonly Json[]): JsonArray | JsonObject {
  if (json.kind === 'array') return { ...json, items: children };
  return {
    ...json,
    members: json.members.map((member, at) => ({ key: member.key, value: children[at] ?? member.value })),
  };
}
