import type { Ctx } from '~/audit/command.server.ts';
import type { Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { type Answer, recordAnswer } from './record-answer.server.ts';

/** Says yes to the text of today. Also inside another command's transaction, e.g. when a registration starts. */
export function giveConsent(ctx: Ctx, answer: Answer): Promise<Result<{ recorded: boolean }, PrivacyCode>> {
  return recordAnswer(ctx, answer, 'given');
}
