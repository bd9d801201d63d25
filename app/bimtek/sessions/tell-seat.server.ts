import type { Ctx } from '~/audit/command.server.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import type { MessageValues, Template } from '~/messages/templates.ts';
import { wibDay, wibTime } from '~/reference/calendar-day.ts';
import type { LockedSession } from './lock-session.server.ts';
import { namePlace } from './name-place.ts';
import type { SeatPool } from './session.ts';

export type SessionTemplate = Extract<Template, `session-${string}`>;

interface Told {
  id: string;
  personId: string | null;
  pool: SeatPool;
}

/** Writes to who has the seat; a guest without an account is told by the trainer. The same `occasion` is told once. */
export async function tellSeat(
  ctx: Ctx,
  session: LockedSession,
  seat: Told,
  template: SessionTemplate,
  occasion: string,
  more: MessageValues = {},
): Promise<void> {
  if (!seat.personId) return;
  await queueMessage(ctx, {
    template,
    key: `${template}|${seat.id}|${occasion}`,
    personId: seat.personId,
    values: {
      title: session.title,
      day: wibDay(session.startsAt),
      time: `${wibTime(session.startsAt)} WIB`,
      place: namePlace(session, seat.pool),
      ...more,
    },
    link: `/learning/sessions/${session.id}`,
  });
}
