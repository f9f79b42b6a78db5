import { type OperationKey, operationKey } from '../../model/operation.ts';
import type { Route } from './routes.ts';

const identifier =
  /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{12,}|[A-Za-z]{1,8}[_:-](?=[A-Za-z]*\d)[0-9A-Za-z]+|(?=[^/]*\d)[0-9A-Za-z_-]{16,})$/i;

/** The path of a target with `{}` for each part that looks like an identifier. */
export function foldedPath(target: string): string {
  const path = target.split('?')[0] ?? '';
  return path
    .split('/')
    .map((part) => (identifier.test(part) ? '{}' : part))
    .join('/');
}

/** Operations that a recording without a document may show before further ones count as one. */
const mostOperations = 2_000;

/** Names the operation of a request: as the recording says, as the document's path templates say, else by its path. */
export class OperationNames {
  readonly #route: Route | undefined;
  readonly #basePath: string;
  readonly #known = new Set<OperationKey>();

  constructor(route: Route | undefined, basePath: string) {
    this.#route = route;
    this.#basePath = basePath;
  }

  /** The operation's key. */
  of(told: string | undefined, method: string, target: string): OperationKey {
    const named = told === undefined ? undefined : /^(\S+) (\S.*)$/.exec(told);
    if (named !== null && named !== undefined)
      return this.#keep(operationKey(named[1] ?? '', named[2] ?? ''));
    const inside = target.startsWith(`${this.#basePath}/`) ? target.slice(this.#basePath.length) : target;
    return this.#keep(
      this.#route?.(method, inside) ??
        this.#route?.(method, target) ??
        operationKey(method, foldedPath(target)),
    );
  }

  #keep(key: OperationKey): OperationKey {
    if (this.#known.has(key)) return key;
    if (this.#known.size >= mostOperations) return operationKey('ANY', '/other');
    this.#known.add(key);
    return key;
  }
}
