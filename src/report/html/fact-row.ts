import { html, type Markup } from './markup.ts';

/** One row of the facts of a finding. */
export function row(label: string, content: Markup): Markup {
  return html`<tr><th scope="row">${label}</th><td>${content}</td></tr>
`;
}
