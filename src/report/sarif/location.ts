/** What is known of where: a line of the file, and the operation. */
export interface Located {
  readonly place: { readonly line: number; readonly column: number } | undefined;
  readonly operation: string;
}

/** A SARIF location in a file of the OpenAPI document. */
export function location(file: string, { place, operation }: Located): object {
  const region = {
    startLine: Math.max(1, place?.line ?? 1),
    ...(place === undefined ? {} : { startColumn: Math.max(1, place.column) }),
  };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, region },
    logicalLocations: [{ fullyQualifiedName: operation, kind: 'member' }],
  };
}

/** The path as a URI reference: relative paths stay relative, as code scanning needs. */
function uriOf(path: string): string {
  if (/^https?:/.test(path)) return encodeURI(path.toWellFormed());
  const encoded = path.toWellFormed().replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
