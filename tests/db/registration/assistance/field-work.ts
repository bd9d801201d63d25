import { desc, eq } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import type { Actor } from '~/identity/actor.ts';
import type { Role } from '~/identity/roles.ts';
import { openBody } from '~/messages/sealed-body.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { parsePhone } from '~/reference/phone.ts';
import type { Result } from '~/reference/result.ts';
import { confirmConsentCode } from '~/registration/assistance/confirm-consent-code.server.ts';
import { sendConsentCode } from '~/registration/assistance/send-consent-code.server.ts';
import { startAssistance } from '~/registration/assistance/start-assistance.server.ts';

export type Person = Actor & { kind: 'person' };

/** Somebody in a role; a person without an account is enough where nobody signs in. */
export function someone(role: Role, pemda = '33.25', rights: 'full' | 'view' = 'full'): Person {
  return { kind: 'person', personId: newId(), pemda, role, rights };
}

export const morning = '2026-11-19T02:00:00.000Z';

/** An instant so many minutes after the morning. */
export const plus = (minutes: number) => new Date(Date.parse(morning) + minutes * 60_000).toISOString();

export function as<T, C extends string>(
  actor: Person,
  command: (ctx: Ctx) => Promise<Result<T, C>>,
  at = morning,
): Promise<Result<T, C>> {
  return runCommand({ actor, pemda: actor.pemda, clock: fixedClock(at) }, command);
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The first code of what was refused, or "ok". */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : (result.problems[0]?.code ?? 'nothing');
}

/** What the newest message of this kind to this phone says, opened as only the sender can. */
export async function messageTo(phone: string, template: string, pemda = '33.25') {
  const value = parsePhone(phone);
  const rows = await inPemda(pemda, tx =>
    tx
      .select()
      .from(outboxMessage)
      .where(eq(outboxMessage.template, template))
      .orderBy(desc(outboxMessage.createdAt)),
  );
  for (const row of rows) {
    const body = openBody(row.id, row.sealedBody);
    if (body.to?.value === value) return { row, body, code: String(body.values.code) };
  }
  throw new Error(`no message ${template}`);
}

let phones = 0;
export function freshPhone(): string {
  phones += 1;
  return `0857 3300 ${String(phones).padStart(4, '0')}`;
}

export async function startFor(officer: Person, phone = freshPhone(), at = morning): Promise<string> {
  return value(await as(officer, ctx => startAssistance(ctx, { phone }), at)).registrationId;
}

/** A draft for which the vendor has read the code aloud. */
export async function consented(officer: Person, phone = freshPhone(), at = morning): Promise<string> {
  const registrationId = await startFor(officer, phone, at);
  value(await as(officer, ctx => sendConsentCode(ctx, { registrationId }), at));
  const { code } = await messageTo(phone, 'consent-code', officer.pemda);
  const verdict = value(await as(officer, ctx => confirmConsentCode(ctx, { registrationId, code }), at));
  if (!verdict.given) throw new Error('the code was refused');
  return registrationId;
}
