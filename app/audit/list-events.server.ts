import { and, desc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import type { AuditEvent } from './events.ts';

export interface LoggedEvent extends AuditEvent {
  sequence: number;
  actor: string;
  occurredAt: Date;
}

export interface EventFilter {
  subject?: string;
  types?: readonly string[];
  actor?: string;
  /** From this instant on, and before the other. */
  from?: Date;
  before?: Date;
  limit?: number;
  offset?: number;
}

/** Events of the log, the latest first. A subject is indexed; without one, give a window. */
export async function listEvents(tx: Tx, filter: EventFilter): Promise<LoggedEvent[]> {
  const { subject, types, actor, from, before, limit = 90, offset = 0 } = filter;
  const where: (SQL | undefined)[] = [
    subject === undefined ? undefined : eq(auditEvent.subject, subject),
    types === undefined ? undefined : inArray(auditEvent.type, [...types]),
    actor === undefined ? undefined : eq(auditEvent.actor, actor),
    from === undefined ? undefined : gte(auditEvent.occurredAt, from),
    before === undefined ? undefined : lt(auditEvent.occurredAt, before),
  ];
  return tx
    .select({
      sequence: auditEvent.sequence,
      type: auditEvent.type,
      subject: auditEvent.subject,
      data: auditEvent.data,
      actor: auditEvent.actor,
      occurredAt: auditEvent.occurredAt,
    })
    .from(auditEvent)
    .where(and(...where))
    .orderBy(desc(auditEvent.sequence))
    .limit(limit)
    .offset(offset);
}
