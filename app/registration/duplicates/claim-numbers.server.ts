import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorIndex } from '#db/schema/registration.ts';
import { config } from '~/platform/config/config.server.ts';
import { blindIndex } from '~/platform/crypto/digest.server.ts';
import type { Problem } from '~/reference/result.ts';
import { type Answers, type UniqueQuestion, uniqueQuestions } from '~/registration/answers/questions.ts';

interface Owner {
  pemda: string;
  vendorId: string;
}

function indexRows({ pemda, vendorId }: Owner, answers: Answers) {
  return uniqueQuestions.flatMap(kind => {
    const value = answers[kind];
    if (value === undefined) return [];
    return [
      { pemdaId: pemda, kind, digest: blindIndex(config().secrets.index, pemda, kind, value), vendorId },
    ];
  });
}

const taken = (kind: UniqueQuestion): Problem => ({ code: `${kind}-taken`, field: kind });

/** Which of these numbers another vendor of the pemda holds already. */
export async function findTakenNumbers(tx: Tx, owner: Owner, answers: Answers): Promise<Problem[]> {
  const rows = indexRows(owner, answers);
  if (rows.length === 0) return [];
  const found = await tx
    .select({ kind: vendorIndex.kind })
    .from(vendorIndex)
    .where(
      and(
        ne(vendorIndex.vendorId, owner.vendorId),
        or(...rows.map(row => and(eq(vendorIndex.kind, row.kind), eq(vendorIndex.digest, row.digest)))),
      ),
    );
  return found.map(row => taken(row.kind));
}

/**
 * Claims the numbers for a vendor; the primary key decides between two who claim at once. Only submitting claims:
 * a draft that nobody finishes keeps nobody out. Rows go in by digest, so that two claims cannot wait for each other.
 */
export async function claimNumbers(tx: Tx, owner: Owner, answers: Answers): Promise<Problem[]> {
  const rows = indexRows(owner, answers).sort((a, b) => (a.digest < b.digest ? -1 : 1));
  await tx
    .delete(vendorIndex)
    .where(and(eq(vendorIndex.vendorId, owner.vendorId), inArray(vendorIndex.kind, [...uniqueQuestions])));
  const problems: Problem[] = [];
  for (const row of rows) {
    const [made] = await tx.insert(vendorIndex).values(row).onConflictDoNothing().returning();
    if (!made) problems.push(taken(row.kind));
  }
  return problems;
}
