import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { pemda } from '#db/schema/identity.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { signUpForm } from './account-forms.ts';
import { insertAccount } from './accounts.server.ts';
import type { IdentityCode } from './codes.ts';
import { parseContact } from './contact.ts';
import { identityEvents } from './events.ts';

/** Anybody may open a vendor's account; every other role is given by the office. Returns the person's id. */
export async function signUp(
  ctx: Ctx,
  input: z.output<typeof signUpForm>,
): Promise<Result<{ personId: string }, IdentityCode>> {
  const contact = parseContact(input.contact);
  if (!contact.ok) return contact;
  const [known] = await ctx.tx.select({ id: pemda.id }).from(pemda).where(eq(pemda.id, ctx.pemda));
  if (!known) return err('pemda-unknown', { field: 'pemda' });
  const personId = await insertAccount(ctx.tx, {
    ...input,
    contact: contact.value,
    pemda: ctx.pemda,
    role: 'vendor',
  });
  if (!personId) return err('contact-taken', { field: 'contact' });
  ctx.record(identityEvents['signed-up'](personId, { role: 'vendor', contact: contact.value.kind }));
  return ok({ personId });
}
