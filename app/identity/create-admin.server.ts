import { eq } from 'drizzle-orm';
import { pemda } from '#db/schema/identity.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { insertAccount } from './accounts.server.ts';
import type { IdentityCode } from './codes.ts';
import { parseContact } from './contact.ts';
import { identityEvents } from './events.ts';

/** The first member of the procurement unit; the operator hands over the password, its owner changes it. */
export async function createAdmin(
  ctx: Ctx,
  input: { name: string; contact: string; password: string },
): Promise<Result<{ personId: string }, IdentityCode>> {
  if (ctx.actor.kind !== 'system') return err('not-allowed');
  const contact = parseContact(input.contact);
  if (!contact.ok) return contact;
  if (input.password.length < 12) return err('password-short', { field: 'password' });
  const [known] = await ctx.tx.select({ id: pemda.id }).from(pemda).where(eq(pemda.id, ctx.pemda));
  if (!known) return err('pemda-unknown', { field: 'pemda' });
  const account = { ...input, contact: contact.value, pemda: ctx.pemda, role: 'ukpbj' as const };
  const personId = await insertAccount(ctx.tx, account);
  if (!personId) return err('contact-taken', { field: 'contact' });
  ctx.record(identityEvents['admin-created'](personId, {}));
  return ok({ personId });
}
