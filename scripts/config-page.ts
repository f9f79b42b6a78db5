import { type Purpose, type Setting, settingKeys, settingsTable } from '../src/config/settings-table.ts';
import { cell, code, tableRows } from './markdown.ts';

const titles: Readonly<Record<Purpose, string>> = {
  sides: 'Sides',
  cases: 'Cases',
  judging: 'Judging',
  limits: 'Limits',
  output: 'Output',
};

/** docs/reference/config.md: every setting by what it is about, from the table that settles them. */
export function configPage(): string {
  const purposes = Object.entries(titles) as readonly (readonly [Purpose, string])[];
  return [
    '# Configuration',
    '',
    'A setting is taken from the first place that says it: a flag, an environment variable, the config file, the default.',
    '`--verbose` says which it was. The config file is `samewire.config.ts`, `.mjs`, `.js` or `.json`, looked for in the',
    'current folder and upwards to the root of the repository, or named with `--config`. `samewire init` writes one with',
    'every setting; `samewire schema config` prints its JSON Schema. This page is generated: `node scripts/pages.ts`.',
    '',
    ...purposes.flatMap(([purpose, title]) => [`## ${title}`, '', ...settingRows(purpose), '']),
    ...fileOnly,
  ].join('\n');
}

function settingRows(purpose: Purpose): readonly string[] {
  const keys = settingKeys.filter((key) => settingsTable[key].purpose === purpose);
  return tableRows(
    ['key', 'flag', 'variable', 'meaning', 'default'],
    keys.map((key) => {
      const { flag, value, variable, help, standard, repeatable }: Setting = settingsTable[key];
      const many = repeatable === true ? ' (a list; the flag may be repeated)' : '';
      return [
        code(key),
        code(value === undefined ? `--${flag}` : `--${flag} ${value}`),
        variable === undefined ? '' : code(variable),
        cell(help) + many,
        cell(standard ?? ''),
      ];
    }),
  );
}

const fileOnly: readonly string[] = [
  '## In the config file only',
  '',
  ...tableRows(
    ['key', 'meaning'],
    [
      [
        code('matchers'),
        'rules that loosen the comparison at one place; see [noise and matchers](../guides/noise.md)',
      ],
      [code('unordered'), 'lists whose order means nothing; see [noise and matchers](../guides/noise.md)'],
      [
        code('generators'),
        'arbitraries of your own, by operation, by format, by component schema; see [arbitraries](../guides/arbitraries.md)',
      ],
      [
        code('reset'),
        'how each side is brought back to where it starts; see [state](../guides/auth-and-state.md#state)',
      ],
      [code('providerStates'), 'how `samewire verify` brings the provider states of a pact about'],
    ],
  ),
  '',
];
