import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { duplicateCase, vendorMerge } from '#db/schema/registration/duplicates.ts';
import { registration, vendor } from '#db/schema/registration.ts';
import type { ShownAnswer } from '~/registration/answers/present-answer.ts';
import { type Answers, type Question, questions } from '~/registration/answers/questions.ts';
import type { World } from '~/registration/answers/read-answer.ts';
import { maskAnswer } from '~/registration/decisions/mask-answer.ts';
import { type LoadedRegistration, loadRegistration } from '~/registration/load-registration.server.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';
import type { CaseStatus, SettlementReason } from './case-status.ts';
import { type Evidence, sortEvidence } from './evidence.ts';
import { listEntityMembers } from './list-entity-members.server.ts';
import { type MergedField, type MergedValues, mergedFields } from './merge-values.ts';

/** One of the two records. */
export interface CaseSide {
  vendorId: string;
  registrationId: string;
  name: string;
  status: RegistrationStatus;
  submittedAt: Date | null;
  /** Whether it was merged into another record, this case's or a third one. */
  merged: boolean;
  values: MergedValues;
}

/** One question with the answers of both, masked. `same` is judged on what stands behind the mask. */
export interface CaseLine {
  question: Question;
  shown: [ShownAnswer | null, ShownAnswer | null];
  same: boolean;
}

export interface CaseInFull {
  id: string;
  status: CaseStatus;
  strong: boolean;
  evidence: Evidence[];
  openedAt: Date;
  settled: { by: string; at: Date; reason: SettlementReason | null; note: string | null } | null;
  sides: [CaseSide, CaseSide];
  lines: CaseLine[];
  /** Everybody in the entity of the first, when it is that of the second too. */
  entity: { vendorId: string; name: string }[];
  merge: { keptId: string; fromAbsorbed: MergedField[] } | null;
}

type Loaded = LoadedRegistration & { row: typeof vendor.$inferSelect };

async function loadSide(tx: Tx, vendorId: string): Promise<Loaded | null> {
  const loaded = await loadRegistration(tx, eq(registration.vendorId, vendorId));
  const [row] = await tx.select().from(vendor).where(eq(vendor.id, vendorId));
  return loaded && row ? { ...loaded, row } : null;
}

function sideOf({ row, id, status, submittedAt }: Loaded): CaseSide {
  const values = Object.fromEntries(mergedFields.map(field => [field, row[field]])) as MergedValues;
  const merged = row.mergedInto !== null;
  return { vendorId: row.id, registrationId: id, name: row.name, status, submittedAt, merged, values };
}

function linesOf(a: Answers, b: Answers, world: World): CaseLine[] {
  const mask = (question: Question, value: string | undefined) =>
    value === undefined ? null : maskAnswer(question, value, world);
  return questions
    .filter(question => a[question] !== undefined || b[question] !== undefined)
    .map(question => ({
      question,
      shown: [mask(question, a[question]), mask(question, b[question])],
      same: a[question] !== undefined && a[question] === b[question],
    }));
}

async function listEntity(tx: Tx, a: string, b: string) {
  const members = await listEntityMembers(tx, a);
  if (!members.includes(b)) return [];
  return tx
    .select({ vendorId: vendor.id, name: vendor.name })
    .from(vendor)
    .where(inArray(vendor.id, members))
    .orderBy(vendor.id);
}

/** A case with its two records side by side; null for an unknown one. */
export async function findDuplicateCase(tx: Tx, caseId: string, world: World): Promise<CaseInFull | null> {
  const [row] = await tx.select().from(duplicateCase).where(eq(duplicateCase.id, caseId));
  const [first, second] = row
    ? [await loadSide(tx, row.vendorId), await loadSide(tx, row.otherVendorId)]
    : [null, null];
  if (!row || !first || !second) return null;
  const [merge] = await tx
    .select({ keptId: vendorMerge.keptId, fromAbsorbed: vendorMerge.fromAbsorbed })
    .from(vendorMerge)
    .where(and(eq(vendorMerge.caseId, caseId), isNull(vendorMerge.undoneAt)));
  const { id, status, strong, evidence, openedAt, settledBy, settledAt, reason } = row;
  const note = row.note && first.seal ? first.seal.open('duplicate-note', row.note) : null;
  return {
    ...{ id, status, strong, openedAt },
    evidence: sortEvidence(evidence),
    settled: settledBy && settledAt ? { by: settledBy, at: settledAt, reason, note } : null,
    sides: [sideOf(first), sideOf(second)],
    lines: linesOf(first.answers, second.answers, world),
    entity: await listEntity(tx, row.vendorId, row.otherVendorId),
    merge: merge ?? null,
  };
}
