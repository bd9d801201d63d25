import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { privacyEvents } from '../events.ts';
import { type DueDeletion, forgetEverywhere } from './carry-out-deletion.server.ts';

/** The same wish in another pemda of the person: its own part of the data, its own event, no proof of its own. */
export async function forgetElsewhere(
  ctx: Ctx,
  { requestId, vendorId, forgetters, personId }: DueDeletion & { personId: string },
): Promise<Result<null, PrivacyCode>> {
  if (ctx.actor.kind !== 'system') return err('not-allowed');
  const { removed, files } = await forgetEverywhere(ctx, { personId, vendorId }, forgetters);
  ctx.record(
    privacyEvents['deletion-carried-out'](personId, { requestId, vendorId, removed, files: files.length }),
  );
  return ok(null);
}
