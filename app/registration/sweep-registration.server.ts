import { and, count, isNotNull, isNull, lt } from 'drizzle-orm';
import { consentCode, vendorClaim } from '#db/schema/registration/assistance.ts';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { vendorList } from '#db/schema/registration/lists.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { eraseMessages } from '~/messages/erase-messages.server.ts';
import { messageKey } from './assistance/make-claim.server.ts';
import { retireDocuments } from './documents/retire-documents.server.ts';

interface Sweep {
  before: Date;
  dryRun: boolean;
}

/** Codes that were sent to a vendor's phone, with the message that carried each. */
export async function sweepConsentCodes(ctx: Ctx, { before, dryRun }: Sweep): Promise<number> {
  const over = lt(consentCode.expiresAt, before);
  const rows = await ctx.tx.select({ id: consentCode.id }).from(consentCode).where(over);
  if (rows.length > 0 && !dryRun) {
    await ctx.tx.delete(consentCode).where(over);
    await eraseMessages(ctx, { keys: rows.map(({ id }) => `consent-code|${id}`) });
  }
  return rows.length;
}

/**
 * Invitations that nobody can use any more, with the message that carried each. A no stays: whoever gave it is not
 * written to again.
 */
export async function sweepClaimCodes(ctx: Ctx, { before, dryRun }: Sweep): Promise<number> {
  const over = and(lt(vendorClaim.expiresAt, before), isNull(vendorClaim.declinedAt));
  const rows = await ctx.tx.select({ digest: vendorClaim.digest }).from(vendorClaim).where(over);
  if (rows.length > 0 && !dryRun) {
    await ctx.tx.delete(vendorClaim).where(over);
    await eraseMessages(ctx, { keys: rows.map(({ digest }) => messageKey(digest)) });
  }
  return rows.length;
}

/** Refused rows of imported lists: their key and with it what was in them. */
export async function sweepRefusedRows({ tx }: Ctx, { before, dryRun }: Sweep): Promise<number> {
  const over = and(lt(vendorList.importedAt, before), isNotNull(vendorList.rejectedSealed));
  const [found] = await tx.select({ n: count() }).from(vendorList).where(over);
  if (!dryRun) await tx.update(vendorList).set({ wrappedKey: null, rejectedSealed: null }).where(over);
  return found?.n ?? 0;
}

/** Papers that were replaced or taken away; the documents' own nightly job does the same with the same days. */
export async function sweepDocuments(ctx: Ctx, { before, dryRun }: Sweep): Promise<number> {
  const over = and(lt(vendorDocument.endedAt, before), isNull(vendorDocument.destroyedAt));
  const [found] = await ctx.tx.select({ n: count() }).from(vendorDocument).where(over);
  const n = found?.n ?? 0;
  if (n > 0 && !dryRun) await retireDocuments(ctx);
  return n;
}
