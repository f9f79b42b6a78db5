import ts from 'typescript';

/** Globals through which a clock, chance, the network or the machine comes in. */
const worldly: ReadonlySet<string> = new Set([
  'console',
  'crypto',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

/** A place where a pure module reaches for the world: "12: Math.random". */
export type Breach = string;

/** Returns the uses of clock, chance, network and machine in the source text, in order. */
export function findImpurities(text: string): readonly Breach[] {
  return findUses(text, impurityAt);
}

/** Returns the uses of the global `process` in the source text, in order. */
export function findProcess(text: string): readonly Breach[] {
  return findUses(text, (node) => (isGlobal(node, 'process') ? 'process' : undefined));
}

function findUses(text: string, nameOf: (node: ts.Node) => string | undefined): readonly Breach[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ES2023, true);
  const breaches: Breach[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    if (name !== undefined) {
      breaches.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${name}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return breaches;
}

function impurityAt(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && worldly.has(node.text) && isGlobal(node, node.text)) return node.text;
  if (isGlobal(node, 'Math') && memberOf(node) === 'random') return 'Math.random';
  if (!isGlobal(node, 'Date')) return undefined;
  if (memberOf(node) === 'now') return 'Date.now';
  const { parent } = node;
  const readsClock = ts.isNewExpression(parent) ? !parent.arguments?.length : ts.isCallExpression(parent);
  return readsClock ? 'Date without a time' : undefined;
}

function memberOf({ parent }: ts.Node): string | undefined {
  return ts.isPropertyAccessExpression(parent) ? parent.name.text : undefined;
}

/** Whether the node is that name used as a value: no member, key, type or declaration of the same name. */
function isGlobal(node: ts.Node, name: string): boolean {
  if (!ts.isIdentifier(node) || node.text !== name) return false;
  const { parent } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  const isDeclared = 'name' in parent && parent.name === node;
  return !(isMember || isDeclared || ts.isTypeNode(parent) || isLocal(node));
}

/** Whether an enclosing parameter or variable has that name, as `fetch` passed in as an argument has. */
function isLocal(node: ts.Identifier): boolean {
  const source = node.getSourceFile();
  let found = false;
  const visit = (other: ts.Node): void => {
    const declares = ts.isVariableDeclaration(other) || ts.isParameter(other) || ts.isBindingElement(other);
    if (declares && ts.isIdentifier(other.name) && other.name.text === node.text) found = true;
    if (!found) ts.forEachChild(other, visit);
  };
  visit(source);
  return found;
}
