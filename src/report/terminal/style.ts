/** How a terminal text is laid out. */
export interface TerminalOptions {
  /** Columns. */
  readonly width: number;
  readonly utf8: boolean;
  readonly color: boolean;
  /** Findings shown in full. */
  readonly show: number | 'all';
  /** Without times, ports and builds. */
  readonly stable: boolean;
  /** What goes before flags to start samewire the way it was started (`npm start --`), where that is not `samewire`. */
  readonly launcher: string | undefined;
}

/** Decoration; every function gives its text back unchanged where colour is off. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly legacyMark: (text: string) => string;
  readonly candidateMark: (text: string) => string;
  readonly ellipsis: string;
}

/** How the lines of a block are made. */
export interface BlockForm {
  readonly options: TerminalOptions;
  readonly style: Style;
  /** Columns beside the indent. */
  readonly columns: number;
}

/** The decoration that the options allow. */
export function styleOf({ color, utf8 }: Pick<TerminalOptions, 'color' | 'utf8'>): Style {
  const sgr = (codes: string) => (text: string) =>
    color && text !== '' ? `\u001b[${codes}m${text}\u001b[0m` : text;
  return {
    bold: sgr('1'),
    legacyMark: sgr('1;4'),
    candidateMark: sgr('1;4;35'),
    ellipsis: utf8 ? '…' : '...',
  };
}
