import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { vendorClaim } from '#db/schema/registration/assistance.ts';
import { vendorList, vendorListRow } from '#db/schema/registration/lists.ts';
import { registration, vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { formatClaimCode, type InvitationWay } from '~/registration/assistance/claim-code.ts';
import { makeClaim, sendClaim } from '~/registration/assistance/make-claim.server.ts';
import { loadRegistration } from '~/registration/load-registration.server.ts';
import type { ListFileCode } from './codes.ts';
import { listEvents } from './events.ts';

/** Letters of one print run: as many as somebody folds in an hour. */
export const lettersAtOnce = 100;

export interface InvitationLetter {
  vendorId: string;
  business: string;
  owner: string | null;
  place: string;
  code: string;
  expiresAt: Date;
}

export interface InviteListed {
  listId: string;
  way: InvitationWay;
  /** Also those whose code still works: it is replaced. */
  again: boolean;
}

/**
 * Invites owners of a list's vendors, by message where a phone is known or by letters. The codes of letters are in the
 * answer and nowhere else: they are shown once. Nobody who owns a record or has declined is written to.
 */
export async function inviteListed(
  ctx: Ctx,
  { listId, way, again }: InviteListed,
): Promise<Result<{ letters: InvitationLetter[]; sent: number }, ListFileCode>> {
  if (!can(ctx.actor, 'vendor.invite', { pemda: ctx.pemda })) return err('not-allowed');
  const [list] = await ctx.tx.select({ id: vendorList.id }).from(vendorList).where(eq(vendorList.id, listId));
  if (!list) return err('list-unknown');
  const letters: InvitationLetter[] = [];
  let sent = 0;
  for (const vendorId of await listInvitable(ctx, { listId, again, way })) {
    const loaded = await loadRegistration(ctx.tx, eq(registration.vendorId, vendorId));
    if (!loaded?.seal) continue;
    const { businessName = '', ownerName, phone, village, street } = loaded.answers;
    if (way === 'message') {
      if (!phone) continue;
      await sendClaim(ctx, vendorId, phone);
    } else {
      const { code, expiresAt } = await makeClaim(ctx, vendorId, 'letter');
      const place = [street, village].filter(Boolean).join(', ');
      letters.push({
        vendorId,
        business: businessName,
        owner: ownerName ?? null,
        place,
        code: formatClaimCode(code),
        expiresAt,
      });
    }
    sent += 1;
  }
  if (sent === 0) return err('nobody-to-invite');
  ctx.record(listEvents['list-invited'](listId, { way, vendors: sent }));
  return ok({ letters, sent });
}

/** Vendors of the list without an owner, who have not declined and hold no living code, those not invited yet first. */
async function listInvitable(ctx: Ctx, { listId, again, way }: InviteListed): Promise<string[]> {
  const ofList = ctx.tx
    .select({ id: vendorListRow.vendorId })
    .from(vendorListRow)
    .where(eq(vendorListRow.listId, listId));
  const now = ctx.clock.now().toISOString();
  const noCode = or(isNull(vendorClaim.vendorId), sql`${vendorClaim.expiresAt} <= ${now}::timestamptz`);
  const reachable =
    way === 'message'
      ? [
          sql`exists (select 1 from registration_answer a join registration r on r.pemda_id = a.pemda_id and r.id = a.registration_id where r.pemda_id = ${vendor.pemdaId} and r.vendor_id = ${vendor.id} and a.question = 'phone')`,
        ]
      : [];
  const rows = await ctx.tx
    .select({ id: vendor.id })
    .from(vendor)
    .leftJoin(vendorClaim, and(eq(vendorClaim.pemdaId, vendor.pemdaId), eq(vendorClaim.vendorId, vendor.id)))
    .where(
      and(
        inArray(vendor.id, ofList),
        isNull(vendor.personId),
        eq(vendor.status, 'draft'),
        isNull(vendorClaim.declinedAt),
        ...(again ? [] : [noCode]),
        ...reachable,
      ),
    )
    .orderBy(sql`${vendorClaim.invitedAt} asc nulls first`, asc(vendor.id))
    .limit(way === 'letter' ? lettersAtOnce : 1000);
  return rows.map(row => row.id);
}
