import { html, type Markup, trusted } from './markup.ts';
import { script, scriptHash } from './script.ts';
import { style, styleHash } from './style.ts';

/** What a page is made of. */
export interface Page {
  readonly title: string;
  readonly content: Markup;
  readonly asFolder: boolean;
}

/** A whole page; nothing but its own style and script may load or run in it. */
export function pageOf({ title, content, asFolder }: Page): Markup {
  const styleSource = asFolder ? "'self' file:" : `'${styleHash}'`;
  const policy = `default-src 'none'; style-src ${styleSource}; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;
  const styling = asFolder
    ? html`<link rel="stylesheet" href="style.css">`
    : html`<style>${trusted(style)}</style>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${styling}
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
${content}
<script>${trusted(script)}</script>
</body>
</html>
`;
}
