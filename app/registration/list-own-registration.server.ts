import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { registrationDraft } from '#db/schema/registration/drafts.ts';
import {
  registration,
  registrationAnswer,
  registrationDecision,
  registrationMove,
  vendor,
} from '#db/schema/registration.ts';
import { config } from '~/platform/config/config.server.ts';
import { openSeal, type Seal } from '~/platform/crypto/sealing.server.ts';
import type { OwnPart } from '~/privacy/own-data/own-part.ts';
import { draftColumn } from './answers/drafts/write-drafts.server.ts';
import { isSealed } from './answers/questions.ts';
import { documentUrl } from './documents/document-url.ts';

const worded = (code: string, words: string) => ({ code, words: `${words}${code}` });

/** A vendor's registration, answers open, with who typed each: the part of this domain in a copy of one's data. */
export async function listOwnRegistration(
  tx: Tx,
  { vendorId }: { vendorId: string | null },
): Promise<OwnPart[]> {
  if (!vendorId) return [];
  const [row] = await tx
    .select({ registration, vendor })
    .from(registration)
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .where(eq(vendor.id, vendorId));
  if (!row) return [];
  const { id, status, origin, startedAt, submittedAt, decidedAt } = row.registration;
  const { wrappedKey, name, acceptedAt, sizeClass } = row.vendor;
  const seal = wrappedKey ? openSeal(config().secrets.column, vendorId, wrappedKey) : null;
  return [
    {
      part: 'business',
      rows: [
        {
          businessName: name || null,
          status: worded(status, 'privacy.status.'),
          origin: worded(origin, 'privacy.origin.'),
          sizeClass,
          startedAt,
          submittedAt,
          decidedAt,
          acceptedAt,
        },
      ],
    },
    { part: 'answers', rows: await listAnswers(tx, id, seal) },
    { part: 'drafts', rows: await listUnsaved(tx, id, seal) },
    { part: 'documents', rows: await listPapers(tx, vendorId) },
    { part: 'decisions', rows: await listDecisions(tx, id) },
    { part: 'moves', rows: await listMoves(tx, id) },
  ];
}

async function listAnswers(tx: Tx, registrationId: string, seal: Seal | null) {
  const rows = await tx
    .select()
    .from(registrationAnswer)
    .where(eq(registrationAnswer.registrationId, registrationId))
    .orderBy(asc(registrationAnswer.answeredAt), asc(registrationAnswer.question));
  return rows.map(({ question, value, sealed, answeredAs, answeredAt }) => ({
    question: worded(question, 'registration.term.'),
    answer: isSealed(question) ? (sealed && seal ? seal.open(question, sealed) : null) : value,
    typedBy: worded(answeredAs, 'privacy.author.'),
    typedAt: answeredAt,
  }));
}

/** What was typed and not saved. */
async function listUnsaved(tx: Tx, registrationId: string, seal: Seal | null) {
  const rows = await tx
    .select()
    .from(registrationDraft)
    .where(eq(registrationDraft.registrationId, registrationId))
    .orderBy(asc(registrationDraft.keptAt));
  return rows.flatMap(({ question, sealed, keptAt }) => {
    const answer = sealed && seal ? seal.open(draftColumn(question), sealed) : null;
    return answer ? [{ question: worded(question, 'registration.term.'), answer, typedAt: keptAt }] : [];
  });
}

/** Every paper, also those that were replaced and still lie in storage; each with the address that shows it. */
async function listPapers(tx: Tx, vendorId: string) {
  const rows = await tx
    .select()
    .from(vendorDocument)
    .where(eq(vendorDocument.vendorId, vendorId))
    .orderBy(asc(vendorDocument.sentAt));
  return rows.map(({ id, kind, size, sentAt, sentAs, expiresOn, endedAt, destroyedAt }) => ({
    document: worded(kind, 'documents.kind.'),
    sentAt,
    typedBy: worded(sentAs, 'privacy.author.'),
    bytes: size,
    expiresOn,
    replacedAt: endedAt,
    address: destroyedAt ? null : documentUrl(id),
  }));
}

async function listDecisions(tx: Tx, registrationId: string) {
  const rows = await tx
    .select()
    .from(registrationDecision)
    .where(eq(registrationDecision.registrationId, registrationId))
    .orderBy(asc(registrationDecision.decidedAt));
  return rows.map(({ outcome, reasons, note, decidedAt }) => ({
    outcome: worded(outcome, 'privacy.outcome.'),
    reasons: reasons.map(reason => reason.code).join(', ') || null,
    note,
    decidedAt,
  }));
}

async function listMoves(tx: Tx, registrationId: string) {
  const rows = await tx
    .select({ toStatus: registrationMove.toStatus, movedAt: registrationMove.movedAt })
    .from(registrationMove)
    .where(eq(registrationMove.registrationId, registrationId))
    .orderBy(asc(registrationMove.movedAt));
  return rows.map(({ toStatus, movedAt }) => ({ status: worded(toStatus, 'privacy.status.'), movedAt }));
}
