import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { membership } from '#db/schema/identity.ts';
import type { PemdaId } from './actor.ts';
import { findRecipients } from './find-recipient.server.ts';
import type { Role } from './roles.ts';

export interface Member {
  personId: string;
  name: string;
}

/** Everybody with full rights in one of these roles of a pemda, by name; who is forgotten is left out. */
export async function listMembers(
  tx: Tx,
  { pemda, roles }: { pemda: PemdaId; roles: readonly Role[] },
): Promise<Member[]> {
  const rows = await tx
    .selectDistinct({ personId: membership.personId })
    .from(membership)
    .where(
      and(eq(membership.pemda, pemda), inArray(membership.role, [...roles]), eq(membership.rights, 'full')),
    )
    .orderBy(asc(membership.personId));
  const people = await findRecipients(
    tx,
    rows.map(row => row.personId),
  );
  return rows
    .flatMap(({ personId }) => {
      const name = people.get(personId)?.name;
      return name ? [{ personId, name }] : [];
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'id'));
}
