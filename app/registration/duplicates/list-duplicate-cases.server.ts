import { and, asc, count, desc, eq, isNull, ne, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '#db/client.server.ts';
import { duplicateCase } from '#db/schema/registration/duplicates.ts';
import { vendor } from '#db/schema/registration.ts';
import type { CaseStatus } from './case-status.ts';
import { type Evidence, sortEvidence } from './evidence.ts';

export interface CaseLineup {
  id: string;
  status: CaseStatus;
  strong: boolean;
  evidence: Evidence[];
  openedAt: Date;
  settledAt: Date | null;
  names: [string, string];
  districts: [string | null, string | null];
}

/** What is shown: cases that wait, or those that somebody has settled. */
export const caseViews = ['open', 'settled'] as const;
export type CaseView = (typeof caseViews)[number];

const first = alias(vendor, 'first_vendor');
const second = alias(vendor, 'second_vendor');

/** A case waits only between two records that stand for themselves. */
const wanted: Record<CaseView, SQL | undefined> = {
  open: and(eq(duplicateCase.status, 'open'), isNull(first.mergedInto), isNull(second.mergedInto)),
  settled: ne(duplicateCase.status, 'open'),
};

function withVendors(tx: Tx) {
  return tx
    .select({ one: duplicateCase, a: first, b: second })
    .from(duplicateCase)
    .innerJoin(first, and(eq(first.pemdaId, duplicateCase.pemdaId), eq(first.id, duplicateCase.vendorId)))
    .innerJoin(
      second,
      and(eq(second.pemdaId, duplicateCase.pemdaId), eq(second.id, duplicateCase.otherVendorId)),
    );
}

/** Open ones with a shared number first, then the oldest; settled ones by when, the newest first. */
export async function listDuplicateCases(
  tx: Tx,
  { view, limit, offset }: { view: CaseView; limit: number; offset: number },
): Promise<CaseLineup[]> {
  const order =
    view === 'open'
      ? [desc(duplicateCase.strong), asc(duplicateCase.openedAt)]
      : [desc(duplicateCase.settledAt)];
  const rows = await withVendors(tx)
    .where(wanted[view])
    .orderBy(...order, asc(duplicateCase.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ one: { id, status, strong, evidence, openedAt, settledAt }, a, b }) => ({
    ...{ id, status, strong, openedAt, settledAt },
    evidence: sortEvidence(evidence),
    names: [a.name, b.name],
    districts: [a.district, b.district],
  }));
}

export async function countDuplicateCases(tx: Tx): Promise<Record<CaseView, number>> {
  const counts = caseViews.map(async view => {
    const [row] = await tx
      .select({ n: count() })
      .from(duplicateCase)
      .innerJoin(first, and(eq(first.pemdaId, duplicateCase.pemdaId), eq(first.id, duplicateCase.vendorId)))
      .innerJoin(
        second,
        and(eq(second.pemdaId, duplicateCase.pemdaId), eq(second.id, duplicateCase.otherVendorId)),
      )
      .where(wanted[view]);
    return [view, row?.n ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Record<CaseView, number>;
}
