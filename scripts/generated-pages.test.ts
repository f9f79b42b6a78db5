import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingKeys, settingsTable } from '../src/config/settings-table.ts';
import { commandsPage, programCommands } from './commands-page.ts';
import { generatedPages, pageFile } from './generated-pages.ts';

describe('generatedPages', () => {
  it.each(Object.keys(generatedPages))('is what docs/reference/%s holds', (name) => {
    expect(readFileSync(pageFile(name), 'utf8')).toBe(generatedPages[name]?.());
  });
});

describe('commandsPage', () => {
  it('has a heading for every command', () => {
    const headings = commandsPage().match(/^## .+$/gm);
    expect(headings).toEqual(programCommands().map((command) => `## ${command.name()}`));
  });

  it('says what every command is for', () => {
    expect(commandsPage()).not.toMatch(/^`samewire [^`]*`: *$/m);
  });

  it('has every flag of samewire run', () => {
    const run = commandsPage().split('## run')[1]?.split('\n## ')[0];
    for (const key of settingKeys) expect(run).toContain(`\`--${settingsTable[key].flag}`);
  });
});
