import type { Send } from '../../execute/execute.ts';
import { withoutSecrets } from '../secrets.ts';
import { answerFromJson, answerToJson } from './answer-json.ts';

/** The same sending, with secrets that the side gives back struck out as they are in the file. */
export function sendStruck(send: Send, secrets: readonly string[]): Send {
  if (secrets.length === 0) return send;
  return async (request) => {
    const { outcome, ...exchange } = await send(request);
    if (outcome.kind === 'no-answer') return { ...exchange, outcome };
    const struck = answerFromJson(withoutSecrets(answerToJson(outcome), secrets));
    return { ...exchange, outcome: struck === undefined ? outcome : { ...struck, timing: outcome.timing } };
  };
}
