import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorLikeness } from '#db/schema/registration/duplicates.ts';
import { vendorIndex } from '#db/schema/registration.ts';
import { indexUnderCurrentKey } from '~/platform/crypto/index-keys.server.ts';
import type { Seal } from '~/platform/crypto/sealing.server.ts';
import type { Answers } from '~/registration/answers/questions.ts';
import { digestLabel, type IndexKind, indexValues } from './index-kinds.ts';
import { nameKey, villageKey } from './likeness.ts';

export interface Indexing {
  pemda: string;
  vendorId: string;
  seal: Seal;
}

/** Column name that an indexed value is sealed for. */
export const sealedFor = (kind: IndexKind) => `index|${kind}`;

/** The rows of one vendor under the current key. */
export function indexRows({ pemda, vendorId, seal }: Indexing, answers: Answers) {
  return Object.entries(indexValues(answers)).map(([name, value]) => {
    const kind = name as IndexKind;
    const indexed = indexUnderCurrentKey(pemda, digestLabel(kind), value);
    return { pemdaId: pemda, kind, vendorId, ...indexed, sealed: seal.seal(sealedFor(kind), value) };
  });
}

/** Spelling of name and place that others are compared with; null while there is no name. */
export function likenessRow({ pemda, vendorId }: Omit<Indexing, 'seal'>, answers: Answers) {
  const { businessName, district, village } = answers;
  if (!businessName || !district) return null;
  const spelled = { nameKey: nameKey(businessName), district, villageKey: villageKey(village ?? '') };
  return { pemdaId: pemda, vendorId, ...spelled };
}

/** Writes anew what a vendor is found by; what it no longer answers goes. */
export async function indexNumbers(tx: Tx, of: Indexing, answers: Answers): Promise<void> {
  await tx.delete(vendorIndex).where(eq(vendorIndex.vendorId, of.vendorId));
  const rows = indexRows(of, answers);
  if (rows.length > 0) await tx.insert(vendorIndex).values(rows);
  await tx.delete(vendorLikeness).where(eq(vendorLikeness.vendorId, of.vendorId));
  const likeness = likenessRow(of, answers);
  if (likeness) await tx.insert(vendorLikeness).values(likeness);
}
