import { and, desc, eq, isNotNull, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { assistance } from '#db/schema/registration/assistance.ts';
import { registration, registrationAnswer, registrationDecision, vendor } from '#db/schema/registration.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal, type Seal } from '~/platform/crypto/sealing.server.ts';
import { type Answers, type Author, isSealed, type Question } from './answers/questions.ts';
import { writingOfficer } from './assistance/assistance.ts';
import type { StoredReason } from './decisions/decision-reasons.ts';
import { type LastDecision, openReasons } from './decisions/open-reasons.ts';
import { listDocuments } from './documents/list-documents.server.ts';
import type { RegistrationStatus } from './registration-status.ts';

/** A registration with its answers open: for commands of this domain and for its owner. */
export interface LoadedRegistration {
  id: string;
  vendorId: string;
  personId: string | null;
  /** The vendor that this one was merged into; it then waits for nothing and is decided no more. */
  mergedInto: string | null;
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
    .where(
      and(
        eq(registrationDecision.registrationId, registrationId),
        eq(registrationDecision.state, 'confirmed'),
        isNotNull(registrationDecision.decidedAt),
      ),
    )
    .orderBy(desc(registrationDecision.version))
    .limit(1);
  if (!row?.decidedAt) return null;
  const { outcome, reasons, note, decidedAt } = row;
  return { outcome, reasons, note, decidedAt };
}

/** When each document arrived; asked only where a reason is about one. */
async function loadSent(tx: Tx, vendorId: string, last: LastDecision | null) {
  const asked = last?.outcome === 'sent-back' && last.reasons.some(reason => reason.field.document);
  const documents = asked ? await listDocuments(tx, vendorId) : [];
  return new Map(documents.map(({ kind, sentAt }) => [kind, sentAt]));
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
    .select({
      registration,
      assistance,
      personId: vendor.personId,
      mergedInto: vendor.mergedInto,
      wrappedKey: vendor.wrappedKey,
    })
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
  const sentAt = status === 'sent-back' ? await loadSent(tx, vendorId, lastDecision) : new Map();
  return {
    id,
    vendorId,
    personId: row.personId,
    mergedInto: row.mergedInto,
    assistedBy: writingOfficer(row.assistance),
    status,
    version,
    submittedAt,
    decidedAt,
    answers,
    authors,
    lastDecision,
    openReasons: openReasons(status, lastDecision, {
      question: question => answeredAt.get(question) ?? null,
      document: kind => sentAt.get(kind) ?? null,
    }),
    seal,
  };
}
