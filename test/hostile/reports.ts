import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Report } from '../../src/model/report.ts';
import { reportSchema } from '../../src/report/schema/report-schema.ts';

/** One file of every kind of report. */
export const reportNames: readonly string[] = [
  'report.json',
  'junit.xml',
  'report.sarif',
  'report.html',
  'summary.md',
  'annotations.txt',
];

/** The flags that ask for them. */
export const reportFlags: readonly string[] = [
  'json',
  'junit',
  'sarif',
  'html',
  'markdown',
  'github',
].flatMap((kind, at) => ['--report', `${kind}=${reportNames[at] ?? ''}`]);

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile<Report>(reportSchema);
/** What no text file of ours holds: line feeds and tabs are all the control characters there are. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** Reads the reports of a run from its folder; throws when one of them is not what its kind says. */
export async function requireValidReports(folder: string): Promise<Report> {
  const texts = await Promise.all(reportNames.map((name) => readFile(join(folder, name), 'utf8')));
  const [json = '', junit = '', sarif = '', html = '', markdown = '', github = ''] = texts;
  const report: unknown = JSON.parse(json);
  if (!validate(report)) throw new Error(`report.json: ${JSON.stringify(validate.errors)}`);
  requireWellFormed(junit);
  require(JSON.parse(sarif).version === '2.1.0', 'report.sarif is no SARIF');
  require(/^<!doctype html>/i.test(html) &&
    !html.includes('<img src=x'), 'report.html holds markup of a value');
  require(!/<script>alert/.test(html), 'report.html holds a script of a value');
  require(!/^::error::x/m.test(github), 'annotations.txt holds a command of a value');
  require(Buffer.byteLength(markdown) <= 65_536, 'summary.md is too long');
  for (const [at, text] of texts.entries()) {
    const found = controls.exec(text);
    require(found === null, `${reportNames[at]} holds ${JSON.stringify(found?.[0])} at ${found?.index}`);
  }
  return report;
}

function require(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

/** Throws when elements do not nest, or text holds what must be escaped. */
function requireWellFormed(xml: string): void {
  const open: string[] = [];
  const pieces = xml.replace(/^<\?xml[^>]*\?>/, '').split(/(<\/?[\w:-]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>)/);
  for (const [at, piece] of pieces.entries()) {
    if (at % 2 === 0)
      require(!/[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(
        piece,
      ), `junit.xml holds ${piece.slice(0, 80)}`);
    else if (piece.startsWith('</')) require(open.pop() === piece.slice(2, -1).trim(), `junit.xml: ${piece}`);
    else if (!piece.endsWith('/>')) open.push(/[\w:-]+/.exec(piece)?.[0] ?? '');
  }
  require(open.length === 0, `junit.xml leaves ${open.join(', ')} open`);
}
