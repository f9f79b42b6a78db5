// The import law. ARCHITECTURE.md has the picture; every rule here has its reason, and test/import-law.test.ts shows that it fires.
const pureStages = 'spec|generate|conform|compare|classify|report';
const stages = `${pureStages}|contract|execute|capture`;
const floor = 'model|wire|schema';
const subject = 'specs|contracts|generators|services';

/** Tests may look anywhere: they do not ship. */
const isTest = '\\.(test|laws)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
const law = {
  forbidden: [
    {
      name: 'model-imports-nothing',
      comment: 'The vocabulary is what everything else is read with: it must be readable alone.',
      severity: 'error',
      from: { path: '^src/model/', pathNot: isTest },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'wire-sees-only-the-model',
      comment:
        'Bytes and their spelling are the ground of every verdict; no package may interpret them for us.',
      severity: 'error',
      from: { path: '^src/wire/', pathNot: isTest },
      to: { pathNot: '^src/(model|wire)/' },
    },
    {
      name: 'schema-sees-only-model-and-wire',
      comment: 'Exact validation serves several stages, so it stands below all of them.',
      severity: 'error',
      from: { path: '^src/schema/', pathNot: isTest },
      to: { path: '^src/', pathNot: `^src/(${floor})/` },
    },
    {
      name: 'stages-are-siblings',
      comment:
        'A reader opens any stage knowing only the floor below it; stages exchange values, in run/ and proxy/.',
      severity: 'error',
      from: { path: `^src/(${stages})/`, pathNot: isTest },
      to: { path: '^src/', pathNot: `^src/(${floor}|$1)/` },
    },
    {
      name: 'config-sees-only-the-floor',
      comment: 'Settings are settled once, before any stage runs; only run/ and proxy/ join stages.',
      severity: 'error',
      from: { path: '^src/config/', pathNot: isTest },
      to: { path: '^src/', pathNot: `^src/(${floor}|config)/` },
    },
    {
      name: 'pure-code-touches-no-world',
      comment: 'Same input, same output, on every machine: files, network and clock arrive as arguments.',
      severity: 'error',
      from: { path: `^src/(${floor}|${pureStages})/`, pathNot: isTest },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-code-uses-pure-packages',
      comment:
        'A package that opens a socket or reads the environment would bring the world in by the back door.',
      severity: 'error',
      from: { path: `^src/(${floor}|${pureStages})/`, pathNot: isTest },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(@eslint-community/regexpp|fast-check|pure-rand|yaml)/',
      },
    },
    {
      name: 'only-the-command-line-sees-process',
      comment: 'Environment, arguments, signals and exit codes are read in one place and go on as values.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/cli(/|\\.ts$)|${isTest}` },
      to: { dependencyTypes: ['core'], path: '^(node:)?process$' },
    },
    {
      name: 'nothing-builds-on-the-command-line',
      comment: 'cli/ sees everything; only the entry files, which belong to nobody, may see it.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(cli/|(index|generate|cli)\\.ts$)|${isTest}` },
      to: { path: '^src/cli/' },
    },
    {
      name: 'entry-files-are-for-outsiders',
      comment:
        'Inside, import the file that defines the name: an entry file would tie every module to all others.',
      severity: 'error',
      from: { path: '^src/', pathNot: isTest },
      to: { path: '^src/(index|generate|cli)\\.ts$' },
    },
    {
      name: 'the-tool-never-imports-the-subject',
      comment:
        'A team that adopts samewire replaces the subject and never touches src/; it arrives by path, through config.',
      severity: 'error',
      from: { path: '^src/', pathNot: isTest },
      to: { path: `^(${subject}|test|bench|scripts)/` },
    },
    {
      name: 'the-subject-uses-the-public-entries',
      comment: 'The reference subject is the first user: what it needs must be public.',
      severity: 'error',
      from: { path: `^(${subject})/`, pathNot: isTest },
      to: { path: '^src/', pathNot: '^src/(index|generate)\\.ts$' },
    },
    {
      name: 'no-cycles',
      comment:
        'Files that call each other can only be read, tested and changed together; recursive types may name each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-resolve',
      comment: 'A name that resolves to nothing escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.venv|legacy-python|candidate-go)/' },
    // Types count too: who knows another's types knows the other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default', 'node'],
    },
  },
};

// biome-ignore lint/style/noDefaultExport: dependency-cruiser reads the default export.
export default law;
