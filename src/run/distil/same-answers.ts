import type { Answer } from '../../model/observation.ts';
import { answerToJson } from './answer-json.ts';

/** Whether the answers are the same to the byte, but for when they say they were given (RFC 9110, 6.6.1). */
export function isSameButForDates(some: readonly Answer[], others: readonly Answer[]): boolean {
  return undated(some) === undated(others);
}

function undated(answers: readonly Answer[]): string {
  const plain = answers.map((answer) => ({
    ...answer,
    headers: answer.headers.filter(([name]) => name.toLowerCase() !== 'date'),
  }));
  return JSON.stringify(plain.map(answerToJson));
}
