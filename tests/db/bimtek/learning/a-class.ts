import { eq } from 'drizzle-orm';
import { database, inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { type Ctx, runCommand } from '~/audit/command.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { type Actor, systemActor } from '~/identity/actor.ts';
import type { Role } from '~/identity/roles.ts';
import { openBody } from '~/messages/sealed-body.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import type { Result } from '~/reference/result.ts';
import { person } from '../a-learner.ts';

export const home = '33.25';
let numbers = 0;

/** An account of its own with a role here; the actor that it acts as. */
export async function join(role: Role = 'vendor', pemda = home) {
  numbers += 1;
  const contact = { kind: 'phone', value: `+62812777${String(numbers).padStart(5, '0')}` } as const;
  const account = { name: `Orang ${numbers}`, contact, password: 'kata sandi uji', pemda, role };
  const personId = await database().transaction(tx => insertAccount(tx, account));
  return { ...person(personId!, pemda, role), phone: contact.value, name: account.name };
}

/** Runs a command as somebody at an instant. */
export function run<T, C extends string>(
  actor: Actor,
  command: (ctx: Ctx) => Promise<Result<T, C>>,
  at = '2026-11-21T02:41:00Z',
  pemda = home,
) {
  return runCommand({ actor, pemda, clock: fixedClock(at) }, command);
}

export const portal = systemActor(home);

/** Types and data of the events about this subject. */
export async function eventsOf(subject: string) {
  const rows = await inPemda(home, tx => tx.select().from(auditEvent).where(eq(auditEvent.subject, subject)));
  return rows.map(row => [row.type, row.data] as const);
}

/** What was written to somebody, oldest first. */
export async function lettersTo(personId: string) {
  const rows = await inPemda(home, tx =>
    tx
      .select()
      .from(outboxMessage)
      .where(eq(outboxMessage.personId, personId))
      .orderBy(outboxMessage.createdAt, outboxMessage.id),
  );
  return rows.map(row => ({ template: row.template, state: row.state, ...openBody(row.id, row.sealedBody) }));
}
