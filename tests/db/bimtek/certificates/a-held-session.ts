import { inPemda } from '#db/client.server.ts';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import { sealGuest } from '~/bimtek/sessions/sealed-guest.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import type { Role } from '~/identity/roles.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';

export const home = '33.25';
export const clock = fixedClock('2026-11-21T02:00:00Z');

let serial = 0;

/** Somebody with an account. */
export async function person(name: string, role: Role = 'vendor', pemda = home): Promise<string> {
  serial += 1;
  const contact = { kind: 'phone', value: `+62812000${String(serial).padStart(5, '0')}` } as const;
  const account = { name, contact, password: 'kata sandi uji', pemda, role };
  const id = await inPemda(pemda, tx => insertAccount(tx, account));
  if (!id) throw new Error('contact taken');
  return id;
}

export const actorOf = (personId: string, role: Role = 'vendor', pemda = home) =>
  ({ kind: 'person', personId, pemda, role, rights: 'full' }) as const;

export interface Held {
  sessionId: string;
  seats: string[];
}

export interface Attendee {
  personId?: string;
  guest?: string;
  /** Hours of the two that the session lasts; null = never came. */
  hours: number | null;
  state?: 'confirmed' | 'cancelled';
}

const startsAt = new Date('2026-11-12T01:00:00Z');
const endsAt = new Date('2026-11-12T03:00:00Z');

/** A session that was held, with who came for how long. */
export async function heldSession(
  attendees: readonly Attendee[],
  over: Partial<typeof bimtekSession.$inferInsert> & { trainerId: string },
  pemda = home,
): Promise<Held> {
  const sessionId = newId();
  const seats = attendees.map(() => newId());
  await inPemda(pemda, async tx => {
    await tx.insert(bimtekSession).values({
      ...{ pemdaId: pemda, id: sessionId, title: 'Foto produk dengan HP', course: null, audience: 'vendor' },
      ...{
        form: 'on-site',
        state: 'closed',
        venue: 'Aula',
        startsAt,
        endsAt,
        seatsOnSite: 40,
        seatsOnline: 0,
      },
      signUpOpensAt: new Date('2026-11-01T01:00:00Z'),
      signUpClosesAt: new Date('2026-11-11T01:00:00Z'),
      ...{ jp: 4, presencePercent: 80, lateAfterMinutes: 15, createdAt: startsAt, changedAt: startsAt },
      ...over,
    });
    for (const [at, { personId, guest, hours, state = 'confirmed' }] of attendees.entries()) {
      const id = seats[at]!;
      await tx.insert(sessionSeat).values({
        ...{ pemdaId: pemda, id, sessionId, personId: personId ?? null, pool: 'on-site', state },
        sealedGuest: guest ? sealGuest(id, { name: guest, phone: null }) : null,
        queuedAt: new Date(startsAt.getTime() - 1_000_000 + at),
      });
      if (hours === null) continue;
      const mark = (kind: 'in' | 'out', when: Date) => ({
        ...{ pemdaId: pemda, id: newId(), sessionId, seatId: id, kind, source: 'scan' as const, at: when },
        ...{ claimedAt: when, receivedAt: when, clockAhead: 0, device: 'uji' },
      });
      await tx
        .insert(attendanceMark)
        .values([mark('in', startsAt), mark('out', new Date(startsAt.getTime() + hours * 3_600_000))]);
    }
  });
  return { sessionId, seats };
}
