import { eq } from 'drizzle-orm';
import { database } from '#db/client.server.ts';
import { person } from '#db/schema/identity.ts';

export async function hasSecondStep(personId: string): Promise<boolean> {
  const [row] = await database()
    .select({ at: person.secondStepAt })
    .from(person)
    .where(eq(person.id, personId));
  return Boolean(row?.at);
}
