import type { Answer } from '../../../model/observation.ts';
import type { AnswerMutator } from '../mutator.ts';

/** A mutator of the whole body as Latin-1 text; bodies without a byte are left alone. */
function ofBodies(
  parts: Pick<AnswerMutator, 'name' | 'causes' | 'needs'>,
  change: (text: string) => string | undefined,
): AnswerMutator {
  return {
    kind: 'answer',
    place: 'body',
    ...parts,
    change: (answer: Answer) => {
      if (answer.body.length === 0) return undefined;
      const changed = change(Buffer.from(answer.body).toString('latin1'));
      return changed === undefined ? undefined : { ...answer, body: Buffer.from(changed, 'latin1') };
    },
  };
}

/** What stands around the values of a body, and how far the body goes. */
export const bodyTexts: readonly AnswerMutator[] = [
  ofBodies(
    { name: 'trailing-newline', causes: ['trailing-newline', 'json-whitespace'], needs: 'never a body' },
    (text) => (text.endsWith('\n') ? text.slice(0, -1) : `${text}\n`),
  ),
  ofBodies(
    { name: 'json-whitespace', causes: ['json-whitespace', 'indentation'], needs: 'never JSON' },
    (text) => (/^[[{]/.test(text) ? `${text.charAt(0)} ${text.slice(1)}` : undefined),
  ),
  ofBodies(
    { name: 'byte-order-mark', causes: ['byte-order-mark'], needs: 'never a body' },
    (text) => `\u00ef\u00bb\u00bf${text}`,
  ),
  ofBodies(
    {
      name: 'body-truncated',
      causes: ['invalid-json', 'string-truncated', 'text-body', 'binary-body'],
      needs: 'never a body',
    },
    (text) => (text.length < 8 ? undefined : text.trimEnd().slice(0, -3)),
  ),
  ofBodies(
    {
      name: 'trailing-bytes',
      causes: ['trailing-bytes', 'invalid-json', 'text-body'],
      needs: 'never a body',
    },
    (text) => `${text}null`,
  ),
  ofBodies({ name: 'empty-body', causes: ['empty-body', 'body-format'], needs: 'never a body' }, () => ''),
];
