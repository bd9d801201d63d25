import { and, desc, eq, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { assistance } from '#db/schema/registration/assistance.ts';
import { registration, registrationAnswer, registrationDecision, vendor } from '#db/schema/registration.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal, type Seal } from '~/platform/crypto/sealing.server.ts';
import { type Answers, type Author, isSealed, type Question } from './answers/questions.ts';
import { writingOfficer } from './assistance/assistance.ts';
import type { StoredReason } from './decisions/decision-reasons.ts';
import { type LastDecision, openReasons } from './decisions/open-reasons.ts';
import type { RegistrationStatus } from './registration-status.ts';

/** A registration with its answers open: for commands of this domain and for its owner. */
export interface LoadedRegistration {
  id: string;
  vendorId: string;
  personId: string | null;
  /** The officer who may write in the owner's place, with consent. */
  assistedBy: string | null;
  status: RegistrationStatus;
  version: number;
  submittedAt: Date | null;
  decidedAt: Date | null;
  answers: Answers;
  /** Who typed each answer. */
  authors: Partial<Record<Question, Author>>;
  lastDecision: LastDecision | null;
  openReasons: StoredReason[];
  /** Null once the vendor's key is destroyed: what was sealed is gone for good. */
  seal: Seal | null;
}

async function loadDecision(tx: Tx, registrationId: string): Promise<LastDecision | null> {
  const [row] = await tx
    .select()
    .from(registrationDecision)
    .where(eq(registrationDecision.registrationId, registrationId))
    .orderBy(desc(registrationDecision.decidedAt))
    .limit(1);
  return row
    ? { outcome: row.outcome, reasons: row.reasons, note: row.note, decidedAt: row.decidedAt }
    : null;
}

async function loadAnswers(tx: Tx, registrationId: string, seal: Seal | null) {
  const rows = await tx
    .select()
    .from(registrationAnswer)
    .where(eq(registrationAnswer.registrationId, registrationId));
  const answers: Answers = {};
  const authors: Partial<Record<Question, Author>> = {};
  const answeredAt = new Map<Question, Date>();
  for (const { question, value, sealed, answeredAt: at, answeredAs } of rows) {
    const open = isSealed(question) ? sealed && seal?.open(question, sealed) : value;
    if (open) answers[question] = open;
    authors[question] = answeredAs;
    answeredAt.set(question, at);
  }
  return { answers, authors, answeredAt };
}

/**
 * Loads the one registration that `where` names, or null. `lock` holds its row until the transaction ends, so that
 * two who decide or submit at once come one after the other.
 */
export async function loadRegistration(tx: Tx, where: SQL, lock = false): Promise<LoadedRegistration | null> {
  const query = tx
    .select({ registration, assistance, personId: vendor.personId, wrappedKey: vendor.wrappedKey })
    .from(registration)
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .leftJoin(
      assistance,
      and(eq(assistance.pemdaId, registration.pemdaId), eq(assistance.registrationId, registration.id)),
    )
    .where(where);
  const [row] = lock ? await query.for('update', { of: registration }) : await query;
  if (!row) return null;
  const { id, vendorId, status, version, submittedAt, decidedAt } = row.registration;
  const seal = row.wrappedKey ? openSeal(config().secrets.column, vendorId, row.wrappedKey) : null;
  const { answers, authors, answeredAt } = await loadAnswers(tx, id, seal);
  const lastDecision = await loadDecision(tx, id);
  return {
    id,
    vendorId,
    personId: row.personId,
    assistedBy: writingOfficer(row.assistance),
    status,
    version,
    submittedAt,
    decidedAt,
    answers,
    authors,
    lastDecision,
    openReasons: openReasons(status, lastDecision, question => answeredAt.get(question) ?? null),
    seal,
  };
}
