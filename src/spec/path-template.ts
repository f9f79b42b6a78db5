/** The names in the braces of a path template, each once, in order; a query in it does not count. */
export function templateNames(path: string): readonly string[] {
  const [bare = ''] = path.split('?');
  return [...new Set([...bare.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name))];
}

/** The template with its names left out: two paths with the same one cannot be told apart. */
export function templateShape(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}');
}

/** What is wrong with the template, or undefined. */
export function templateFlaw(path: string): string | undefined {
  if (!path.startsWith('/')) return 'the path does not begin with a slash';
  return /[{}]/.test(path.replaceAll(/\{[^{}]+\}/g, ''))
    ? 'the braces of the path are not paired'
    : undefined;
}
