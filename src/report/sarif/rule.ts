import type { Finding } from '../../model/report.ts';
import { fixText } from '../language.ts';
import { shownText } from '../values.ts';

/** The reporting descriptor of a finding's cause. */
export function ruleOf({ cause, explanation, breaks, fix }: Finding): object {
  const fixes = Object.entries(fix).map(([language, text]) => fixText(language, text));
  const lines = [explanation, `Breaks ${breaks.join('; ')}.`, ...fixes, `samewire explain ${cause}`];
  const text = lines.map(shownText);
  return {
    id: cause,
    name: cause.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: shownText(explanation) },
    fullDescription: { text: text.slice(0, 2).join(' ') },
    help: { text: text.join('\n') },
  };
}

/** The rule of what both sides break alike. */
export const violationRule: {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string };
} = {
  id: 'document-violation',
  shortDescription: { text: 'Both sides break the document in the same way.' },
  help: { text: 'The document is wrong, or both services are: correct one of them.' },
};
