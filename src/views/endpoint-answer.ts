import type { Answer } from '../catalog/answer.ts';
import { answerOf } from '../catalog/answer-differences.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { describeAnswer } from '../probe/describe-answer.ts';

/** What an endpoint answered when it was last asked, with the day; undefined where it never was. */
export function answerLine(
  endpoint: Endpoint,
  answers: ReadonlyMap<string, Answer>,
): string | undefined {
  const answer = answerOf(endpoint, answers);
  return answer && `Asked on ${answer.asked}, it ${describeAnswer(answer)}.`;
}

/** What is said where none of the endpoints was ever asked. */
export const neverAsked =
  'No one has asked these addresses yet: what is said of them is from the sources named.';
