/** The lines of a table; cells are Markdown already. */
export function tableRows(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)];
}

/** Plain text as the content of a table's cell. */
export function cell(text: string): string {
  return text.replace(/[\\<>*_|]/g, '\\$&');
}

/** Text in a code span that may stand in a table's cell. */
export function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}
