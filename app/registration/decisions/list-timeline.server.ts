import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { registration, registrationDecision, registrationMove, vendor } from '#db/schema/registration.ts';
import { listEvents } from '~/audit/list-events.server.ts';
import { systemId } from '~/identity/actor.ts';
import { listMessagesAbout } from '~/messages/list-messages-about.server.ts';
import { isQuestion } from '~/registration/answers/questions.ts';
import { decisionMessageKey, submissionMessageKey } from './message-keys.ts';
import { needsSecondOfficer } from './outcomes.ts';
import { type SpokenReason, sayReasons } from './say-reasons.ts';
import { orderTimeline, type Party, type TimelineEntry } from './timeline.ts';

type Decision = typeof registrationDecision.$inferSelect;
type Move = typeof registrationMove.$inferSelect;

interface Lookup {
  partyOf(personId: string): Party;
  say(reasons: Decision['reasons']): SpokenReason[];
}

function entriesOfDecision(row: Decision, { partyOf, say }: Lookup): TimelineEntry[] {
  const { outcome, note, state, proposedAt, proposedBy, decidedAt, decidedBy, undoneAt, undoneBy } = row;
  const why = { outcome, reasons: say(row.reasons), note };
  const bare = { outcome, reasons: [], note: null };
  const then = state === 'rejected' || state === 'withdrawn' ? bare : why;
  const second = needsSecondOfficer(outcome);
  const ends = {
    confirmed: 'confirmed',
    undone: 'confirmed',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
  } as const;
  return [
    { kind: second ? 'proposed' : 'decided', at: proposedAt, by: partyOf(proposedBy), ...why },
    ...(second && decidedAt && decidedBy && state !== 'proposed'
      ? [{ kind: ends[state], at: decidedAt, by: partyOf(decidedBy), ...then }]
      : []),
    ...(undoneAt && undoneBy
      ? [{ kind: 'undone' as const, at: undoneAt, by: partyOf(undoneBy), ...bare }]
      : []),
  ];
}

function entriesOfMoves(moves: readonly Move[], partyOf: Lookup['partyOf']): TimelineEntry[] {
  const sent = moves.filter(move => move.toStatus === 'submitted' && !move.undo);
  const again = moves.filter(move => move.toStatus === 'draft');
  return [
    ...sent.map(({ movedAt, movedBy }, at) => ({
      kind: at === 0 ? ('submitted' as const) : ('resubmitted' as const),
      at: movedAt,
      by: partyOf(movedBy),
    })),
    ...again.map(({ movedAt, movedBy }) => ({
      kind: 'restarted' as const,
      at: movedAt,
      by: partyOf(movedBy),
    })),
  ];
}

async function listLoggedEntries(
  tx: Tx,
  { id, vendorId }: { id: string; vendorId: string },
  partyOf: Lookup['partyOf'],
): Promise<TimelineEntry[]> {
  const saved = await listEvents(tx, { subject: id, types: ['registration.page-answered'], limit: 500 });
  const looks = await listEvents(tx, { subject: vendorId, types: ['registration.revealed'], limit: 500 });
  return [
    ...saved.map(({ occurredAt, actor, data }) => ({
      kind: 'page' as const,
      at: occurredAt,
      by: partyOf(actor),
      page: String(data.page),
    })),
    ...looks.flatMap(({ occurredAt, actor, data }) => {
      const { question } = data;
      return isQuestion(question)
        ? [{ kind: 'revealed' as const, at: occurredAt, by: partyOf(actor), question }]
        : [];
    }),
  ];
}

async function listMessageEntries(tx: Tx, id: string, decisions: readonly Decision[], sent: number) {
  const keys = [
    ...decisions.map(row => decisionMessageKey(row.outcome, row.id)),
    ...Array.from({ length: sent }, (_, at) => submissionMessageKey(id, at + 1)),
  ];
  const messages = await listMessagesAbout(tx, keys);
  return messages.map(({ template, createdAt, sentAt, withdrawnAt }): TimelineEntry => {
    if (withdrawnAt) return { kind: 'message-withdrawn', at: withdrawnAt, by: 'system', template };
    if (sentAt) return { kind: 'message', at: sentAt, by: 'system', template };
    return {
      kind: 'message-waits',
      at: createdAt,
      by: 'system',
      template,
    };
  });
}

/** Everything that happened to a registration, from both sides, newest first. `viewer` = who reads it. */
export async function listTimeline(
  tx: Tx,
  registrationId: string,
  { viewer, t }: { viewer: string; t: (key: string) => string },
): Promise<TimelineEntry[]> {
  const [found] = await tx
    .select({ registration, personId: vendor.personId })
    .from(registration)
    .innerJoin(vendor, eq(vendor.id, registration.vendorId))
    .where(eq(registration.id, registrationId));
  if (!found) return [];
  const { vendorId, startedAt, origin, version } = found.registration;
  const own = (table: typeof registrationMove | typeof registrationDecision) =>
    eq(table.registrationId, registrationId);
  const moves = await tx
    .select()
    .from(registrationMove)
    .where(own(registrationMove))
    .orderBy(asc(registrationMove.movedAt));
  const decisions = await tx.select().from(registrationDecision).where(own(registrationDecision));
  const documents = await tx
    .select({ kind: vendorDocument.kind, at: vendorDocument.sentAt, as: vendorDocument.sentAs })
    .from(vendorDocument)
    .where(eq(vendorDocument.vendorId, vendorId));
  const officers = new Set(decisions.flatMap(row => [row.proposedBy, row.decidedBy, row.undoneBy]));
  const partyOf = (personId: string): Party => {
    if (personId === viewer) return 'you';
    if (personId === systemId || personId === 'system') return 'system';
    if (personId === found.personId) return 'vendor';
    return officers.has(personId) ? 'officer' : 'assistant';
  };
  const logged = await listLoggedEntries(tx, { id: registrationId, vendorId }, partyOf);
  const say = (reasons: Decision['reasons']) => sayReasons(reasons, t);
  return orderTimeline([
    {
      kind: 'started',
      at: startedAt,
      by: origin === 'self' && found.personId ? partyOf(found.personId) : 'assistant',
    },
    ...entriesOfMoves(moves, partyOf),
    ...decisions.flatMap(row => entriesOfDecision(row, { partyOf, say })),
    ...documents.map(({ kind, at, as }) => ({
      kind: 'document' as const,
      at,
      by: as === 'vendor' ? ('vendor' as const) : ('assistant' as const),
      document: kind,
    })),
    ...logged.map(entry =>
      // Only the office looks at personal values.
      entry.kind === 'revealed' && entry.by === 'assistant' ? { ...entry, by: 'officer' as const } : entry,
    ),
    ...(await listMessageEntries(tx, registrationId, decisions, version)),
  ]);
}
