/** What `npm pack --json` says about the archive. */
export interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** What of package-lock.json tells production packages from development ones. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: true; readonly peer?: true }>>;
}

const mostPackages = 40;
const allowed = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.+\.(js|d\.ts|json))$/;
const unwanted = /\.(test|laws)\.|fixtures\//;
const wanted = [
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'package.json',
  'dist/cli.js',
  'dist/index.js',
  'dist/generate.js',
];

/** Returns what is wrong with the archive: files that do not belong, files that are missing, too many packages. */
export function findPackageFaults(packed: Packed, lock: Lock): readonly string[] {
  const paths = packed.files.map(({ path }) => path);
  const extra = paths.filter((path) => !allowed.test(path) || unwanted.test(path));
  const missing = wanted.filter((path) => !paths.includes(path));
  // The package itself is one of those that `npm i samewire` installs; the lock lists it under ''.
  const installed = Object.values(lock.packages).filter(({ dev, peer }) => !(dev || peer)).length;
  return [
    ...extra.map((path) => `${path} does not belong into the package`),
    ...missing.map((path) => `${path} is missing from the package`),
    ...(installed > mostPackages
      ? [`npm i samewire installs ${installed} packages, more than ${mostPackages}`]
      : []),
  ];
}
