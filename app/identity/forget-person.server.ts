import { eq, inArray, like, or } from 'drizzle-orm';
import {
  loginSession,
  loginThrottle,
  membership,
  person,
  personContact,
  signInRequest,
} from '#db/schema/identity.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { listContactIndexes } from './list-contact-indexes.server.ts';

/**
 * Ends an account for good: the person's key, name, contacts, sessions, codes and counters. Nothing of it is left, so an id in
 * the log names nobody any more.
 */
export async function forgetPerson({ tx }: Ctx, { personId }: { personId: string | null }) {
  if (!personId) return { rows: 0, files: [] };
  const marks = await listContactIndexes(tx, personId);
  let rows = 0;
  const count = async (gone: Promise<unknown[]>) => {
    rows += (await gone).length;
  };
  if (marks.length > 0) {
    const counters = marks.map(mark => like(loginThrottle.key, `${mark}|%`));
    await count(
      tx
        .delete(loginThrottle)
        .where(or(...counters))
        .returning(),
    );
    await count(tx.delete(signInRequest).where(inArray(signInRequest.contactIndex, marks)).returning());
  }
  await count(
    tx
      .delete(loginThrottle)
      .where(like(loginThrottle.key, `%${personId}%`))
      .returning(),
  );
  await count(tx.delete(loginSession).where(eq(loginSession.userId, personId)).returning());
  await count(tx.delete(personContact).where(eq(personContact.personId, personId)).returning());
  await count(tx.delete(membership).where(eq(membership.personId, personId)).returning());
  // What else hangs on the person (resets, authenticator, recovery codes) goes with the row.
  const gone = await tx.delete(person).where(eq(person.id, personId)).returning({ key: person.wrappedKey });
  rows += gone.length;
  return { rows, files: [], keys: gone.filter(({ key }) => key !== null).length };
}
