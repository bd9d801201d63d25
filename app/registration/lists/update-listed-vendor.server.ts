import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorListRow } from '#db/schema/registration/lists.ts';
import { registration, registrationAnswer, vendor } from '#db/schema/registration.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal } from '~/platform/crypto/sealing.server.ts';
import { type Answers, isSealed, type Question } from '~/registration/answers/questions.ts';
import type { KeyedRow } from './match-rows.ts';
import type { Writing } from './write-listed-vendors.server.ts';

/**
 * A list says something new of a business that it brought before. As long as nobody owns the record, and only over
 * answers that came from a list. False where the owner has it in hand: then nothing changes.
 */
export async function updateListedVendor(
  tx: Tx,
  writing: Writing,
  vendorId: string,
  row: KeyedRow,
): Promise<boolean> {
  const [owned] = await tx
    .select({ registrationId: registration.id, wrappedKey: vendor.wrappedKey })
    .from(vendor)
    .innerJoin(
      registration,
      and(eq(registration.pemdaId, vendor.pemdaId), eq(registration.vendorId, vendor.id)),
    )
    .where(and(eq(vendor.id, vendorId), isNull(vendor.personId), eq(vendor.status, 'draft')))
    .for('update', { of: vendor });
  if (!owned?.wrappedKey) return false;
  const seal = openSeal(config().secrets.column, vendorId, owned.wrappedKey);
  const { pemda, now, by } = writing;
  const answers: Answers = row.answers;
  const rows = Object.entries(answers).map(([name, value]) => {
    const question = name as Question;
    const kept = isSealed(question)
      ? { value: null, sealed: seal.seal(question, value) }
      : { value, sealed: null };
    const written = { answeredAt: now, answeredBy: by, answeredAs: 'list' as const };
    return { pemdaId: pemda, registrationId: owned.registrationId, question, ...kept, ...written };
  });
  await tx
    .insert(registrationAnswer)
    .values(rows)
    .onConflictDoUpdate({
      target: [registrationAnswer.pemdaId, registrationAnswer.registrationId, registrationAnswer.question],
      set: {
        value: sql`excluded.value`,
        sealed: sql`excluded.sealed`,
        answeredAt: sql`excluded.answered_at`,
      },
      setWhere: eq(registrationAnswer.answeredAs, 'list'),
    });
  const { businessName, district } = answers;
  await tx
    .update(vendor)
    .set({ ...(businessName ? { name: businessName } : {}), ...(district ? { district } : {}) })
    .where(eq(vendor.id, vendorId));
  await tx
    .insert(vendorListRow)
    .values(
      row.keys.map(key => ({
        pemdaId: pemda,
        key,
        vendorId,
        listId: writing.listId,
        contentDigest: row.contentDigest,
      })),
    )
    .onConflictDoUpdate({
      target: [vendorListRow.pemdaId, vendorListRow.key],
      set: { contentDigest: row.contentDigest },
    });
  return true;
}
