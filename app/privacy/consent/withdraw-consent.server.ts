import type { Ctx } from '~/audit/command.server.ts';
import type { Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { type Answer, recordAnswer } from './record-answer.server.ts';

/**
 * Takes a yes back, or says no where none was asked (UU PDP art. 9 and 40). It holds with this transaction: everybody who
 * uses the data asks `listWithdrawn` or `findConsent` first. What is required ends by deletion instead.
 */
export function withdrawConsent(
  ctx: Ctx,
  answer: Answer,
): Promise<Result<{ recorded: boolean }, PrivacyCode>> {
  return recordAnswer(ctx, answer, 'withdrawn');
}
