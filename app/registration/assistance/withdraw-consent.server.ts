import type { Ctx } from '~/audit/command.server.ts';
import { ok, type Result } from '~/reference/result.ts';
import type { AssistanceCode } from './codes.ts';
import { endAssistance } from './end-assistance.server.ts';
import { loadOwnAssistance } from './load-own-assistance.server.ts';

/** The vendor tells the officer to stop: a draft is emptied, what was sent already is the office's to keep or delete. */
export async function withdrawConsent(
  ctx: Ctx,
  { registrationId }: { registrationId: string },
): Promise<Result<null, AssistanceCode>> {
  const own = await loadOwnAssistance(ctx, registrationId);
  if (!own.ok) return own;
  await endAssistance(ctx, own.value, 'withdrawn');
  return ok(null);
}
