import { and, desc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { registration, registrationAnswer, registrationDecision, vendor } from '#db/schema/registration.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { remarksOn } from '~/reference/picture/measure-picture.ts';
import type { BusinessForm, Question, Taxable } from '~/registration/answers/questions.ts';
import type { StoredReason } from '~/registration/decisions/decision-reasons.ts';
import { openReasons } from '~/registration/decisions/open-reasons.ts';
import type { Facts, HeldDocument } from './facts.ts';

/** What the requirements know of a vendor by itself; goods and channels come from whoever knows them. */
export interface VendorFacts extends Omit<Facts, 'goods' | 'channels'> {
  vendorId: string;
  personId: string | null;
  registrationId: string | null;
}

type Answered = { question: Question; value: string | null; answeredAt: Date };
type Sent = HeldDocument & { sentAt: Date };

function groupBy<T, R>(rows: T[], key: (row: T) => string, value: (row: T) => R): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(key(row)) ?? [];
    group.push(value(row));
    groups.set(key(row), group);
  }
  return groups;
}

async function loadAnswered(tx: Tx, where: SQL, questions: readonly Question[]) {
  const { question, value, answeredAt } = registrationAnswer;
  const rows = await tx
    .select({ vendorId: registration.vendorId, question, value, answeredAt })
    .from(registrationAnswer)
    .innerJoin(
      registration,
      and(
        eq(registration.pemdaId, registrationAnswer.pemdaId),
        eq(registration.id, registrationAnswer.registrationId),
      ),
    )
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .where(and(where, inArray(question, [...questions])));
  return groupBy<(typeof rows)[number], Answered>(
    rows,
    row => row.vendorId,
    row => row,
  );
}

async function loadSent(tx: Tx, where: SQL) {
  const { vendorId, kind, expiresOn, measure, sentAt } = vendorDocument;
  const rows = await tx
    .select({ vendorId, kind, expiresOn, measure, sentAt })
    .from(vendorDocument)
    .innerJoin(
      vendor,
      and(eq(vendor.pemdaId, vendorDocument.pemdaId), eq(vendor.id, vendorDocument.vendorId)),
    )
    .where(and(where, isNull(vendorDocument.endedAt)));
  return groupBy<(typeof rows)[number], Sent>(
    rows,
    row => row.vendorId,
    row => ({
      kind: row.kind,
      expiresOn: row.expiresOn,
      sentAt: row.sentAt,
      readable: row.measure ? remarksOn(row.measure).length === 0 : null,
    }),
  );
}

/** Open reasons exist only where the registration is with the vendor again. */
async function loadReasons(
  tx: Tx,
  registrationId: string,
  answered: Answered[],
  sent: Sent[],
): Promise<StoredReason[]> {
  const [last] = await tx
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
  if (!last?.decidedAt) return [];
  return openReasons(
    'sent-back',
    { ...last, decidedAt: last.decidedAt },
    {
      question: question => answered.find(one => one.question === question)?.answeredAt ?? null,
      document: kind => sent.find(one => one.kind === kind)?.sentAt ?? null,
    },
  );
}

/** Conditions on the business read these from the answers, since the vendor's row follows only at submission. */
const conditionQuestions: readonly Question[] = ['businessForm', 'taxable'];

/**
 * The facts of the vendors that `where` names (a condition on the table vendor), in three queries. Nothing is unsealed:
 * which of `questions` are answered is enough.
 */
export async function listFacts(tx: Tx, where: SQL, questions: readonly Question[]): Promise<VendorFacts[]> {
  const rows = await tx
    .select({ vendor, registration })
    .from(vendor)
    .leftJoin(
      registration,
      and(eq(registration.pemdaId, vendor.pemdaId), eq(registration.vendorId, vendor.id)),
    )
    .where(where)
    .orderBy(vendor.id);
  const allAnswered = await loadAnswered(tx, where, [...new Set([...questions, ...conditionQuestions])]);
  const allSent = await loadSent(tx, where);
  const facts: VendorFacts[] = [];
  for (const row of rows) {
    const answered = allAnswered.get(row.vendor.id) ?? [];
    const sent = allSent.get(row.vendor.id) ?? [];
    const own = row.registration;
    const reasons = own?.status === 'sent-back' ? await loadReasons(tx, own.id, answered, sent) : [];
    const written = (question: Question) => answered.find(one => one.question === question)?.value;
    facts.push({
      vendorId: row.vendor.id,
      personId: row.vendor.personId,
      registrationId: own?.id ?? null,
      account: row.vendor.personId !== null,
      status: row.vendor.status,
      submittedOn: own?.submittedAt ? wibDay(own.submittedAt) : null,
      acceptedOn: acceptanceOf(row.vendor, own?.decidedAt ?? null),
      answered: answered.map(one => one.question),
      businessForm: (written('businessForm') as BusinessForm | undefined) ?? row.vendor.businessForm,
      taxable: (written('taxable') as Taxable | undefined) ?? row.vendor.taxable,
      documents: sent,
      reasons: reasons.map(({ code, field }) => ({ code, field: field.question ?? field.document })),
    });
  }
  return facts;
}

/** Vendors that came in accepted, from a list, count from the day on which they were written. */
function acceptanceOf(of: typeof vendor.$inferSelect, decidedAt: Date | null): string | null {
  if (of.acceptedAt) return wibDay(of.acceptedAt);
  return of.status === 'accepted' ? wibDay(decidedAt ?? of.createdAt) : null;
}
