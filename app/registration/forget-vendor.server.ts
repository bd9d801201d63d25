import { inArray, or } from 'drizzle-orm';
import { assistance, consentCode, vendorClaim } from '#db/schema/registration/assistance.ts';
import { documentUpload, vendorDocument } from '#db/schema/registration/documents.ts';
import { registrationDraft, registrationStep } from '#db/schema/registration/drafts.ts';
import {
  duplicateCase,
  vendorEntity,
  vendorLikeness,
  vendorMerge,
  vendorOwnerLink,
} from '#db/schema/registration/duplicates.ts';
import { vendorListRow } from '#db/schema/registration/lists.ts';
import { registerCheck } from '#db/schema/registration/registers.ts';
import { requirementNotice } from '#db/schema/registration/requirements.ts';
import {
  registration,
  registrationAnswer,
  registrationDecision,
  registrationMove,
  vendor,
  vendorIndex,
} from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { eraseMessages } from '~/messages/erase-messages.server.ts';
import { messageKey } from './assistance/make-claim.server.ts';
import { documentKeys } from './documents/document-files.server.ts';
import { uploadFile } from './documents/upload-file.server.ts';
import { listMates } from './duplicates/list-entity-members.server.ts';
import { listPartedVendors } from './duplicates/list-parted-vendors.server.ts';
import { holdEntities, refreshEntities } from './duplicates/refresh-entities.server.ts';

/**
 * A vendor with everything that was asked, answered, sent and decided, and those of the same person that were merged into it.
 * The row goes with its key, so that what is sealed in old backups stays closed. Decisions stay in the event log, as codes.
 */
export async function forgetVendor(ctx: Ctx, { vendorId }: { vendorId: string | null }) {
  if (!vendorId) return { rows: 0, files: [] };
  const { tx } = ctx;
  const { own: vendors, others } = await listPartedVendors(tx, vendorId);
  await holdEntities(ctx);
  const mates = (await listMates(tx, vendors)).filter(id => !vendors.includes(id));
  const registrations = (
    await tx.select({ id: registration.id }).from(registration).where(inArray(registration.vendorId, vendors))
  ).map(({ id }) => id);
  const papers = await tx.delete(vendorDocument).where(inArray(vendorDocument.vendorId, vendors)).returning();
  const uploads = await tx
    .delete(documentUpload)
    .where(inArray(documentUpload.vendorId, vendors))
    .returning();
  for (const { id } of uploads) await uploadFile.remove(id);
  let rows = papers.length + uploads.length;
  rows += await forgetPairs(ctx, vendors);
  rows += await forgetRegistrations(ctx, registrations, vendors);
  const named = [vendorIndex, vendorLikeness, vendorEntity, vendorListRow, registerCheck, requirementNotice];
  for (const table of named)
    rows += (await tx.delete(table).where(inArray(table.vendorId, vendors)).returning()).length;
  // Another person's record that was merged into these stands for itself again.
  await tx
    .update(vendor)
    .set({ mergedInto: null })
    .where(inArray(vendor.id, [...vendors, ...others]));
  const gone = await tx
    .delete(vendor)
    .where(inArray(vendor.id, vendors))
    .returning({ key: vendor.wrappedKey });
  // Those who were one entity with it are counted anew: its id may have named them.
  const left = [...new Set([...mates, ...others])];
  if (left.length > 0) await refreshEntities(ctx, left);
  return {
    rows: rows + gone.length,
    files: papers.flatMap(({ pemdaId, id }) => documentKeys(pemdaId, id)),
    keys: gone.filter(({ key }) => key !== null).length,
  };
}

/** Suspicions, links and merges that name one of them; a merge with somebody else can no longer be undone. */
async function forgetPairs({ tx }: Ctx, vendors: string[]): Promise<number> {
  const cases = await tx
    .select({ id: duplicateCase.id })
    .from(duplicateCase)
    .where(or(inArray(duplicateCase.vendorId, vendors), inArray(duplicateCase.otherVendorId, vendors)));
  const ids = cases.map(({ id }) => id);
  const merged = or(
    inArray(vendorMerge.keptId, vendors),
    inArray(vendorMerge.absorbedId, vendors),
    ...(ids.length > 0 ? [inArray(vendorMerge.caseId, ids)] : []),
  );
  const merges = await tx.delete(vendorMerge).where(merged).returning({ id: vendorMerge.id });
  if (ids.length > 0) await tx.delete(duplicateCase).where(inArray(duplicateCase.id, ids));
  const links = await tx
    .delete(vendorOwnerLink)
    .where(or(inArray(vendorOwnerLink.vendorId, vendors), inArray(vendorOwnerLink.otherVendorId, vendors)))
    .returning({ id: vendorOwnerLink.vendorId });
  return ids.length + merges.length + links.length;
}

async function forgetRegistrations(ctx: Ctx, ids: string[], vendors: string[]): Promise<number> {
  const { tx } = ctx;
  const claims = await tx.delete(vendorClaim).where(inArray(vendorClaim.vendorId, vendors)).returning();
  let rows = claims.length;
  const keys = claims.map(({ digest }) => messageKey(digest));
  if (ids.length > 0) {
    const codes = await tx.delete(consentCode).where(inArray(consentCode.registrationId, ids)).returning();
    keys.push(...codes.map(({ id }) => `consent-code|${id}`));
    rows += codes.length;
    const tables = [
      assistance,
      registrationDraft,
      registrationStep,
      registrationAnswer,
      registrationMove,
    ] as const;
    for (const table of [...tables, registrationDecision] as const)
      rows += (await tx.delete(table).where(inArray(table.registrationId, ids)).returning()).length;
    rows += (await tx.delete(registration).where(inArray(registration.id, ids)).returning()).length;
  }
  return rows + (await eraseMessages(ctx, { keys }));
}
