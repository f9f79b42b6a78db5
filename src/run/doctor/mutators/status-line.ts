import type { AnswerMutator } from '../mutator.ts';

/** Another status, and other words for it. */
export const statusLines: readonly AnswerMutator[] = [
  {
    kind: 'answer',
    name: 'success-status',
    causes: ['success-status', 'status-value'],
    needs: 'never answered',
    place: 'status',
    change: (answer) => ({ ...answer, status: answer.status === '200' ? '201' : '200' }),
  },
  {
    kind: 'answer',
    name: 'server-error',
    causes: ['server-error'],
    needs: 'never answered',
    place: 'status',
    change: (answer) => ({ ...answer, status: '500', reason: 'Internal Server Error' }),
  },
  {
    kind: 'answer',
    name: 'reason-phrase',
    causes: ['reason-phrase'],
    needs: 'never a reason phrase',
    place: 'reason',
    change: (answer) => ({ ...answer, reason: answer.reason === 'Fine' ? 'Well' : 'Fine' }),
  },
];
