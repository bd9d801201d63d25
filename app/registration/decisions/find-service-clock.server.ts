import { inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registrationMove } from '#db/schema/registration.ts';
import { officeCalendar } from './office-calendar.ts';
import { readServiceClock, type ServiceClock, type StatusMove } from './service-promise.ts';

/** The clocks of many registrations at once, by their ids; one never sent in has a clock that stands. */
export async function findServiceClocks(
  tx: Tx,
  registrationIds: readonly string[],
  now: Date,
): Promise<Map<string, ServiceClock>> {
  if (registrationIds.length === 0) return new Map();
  const rows = await tx
    .select({
      id: registrationMove.registrationId,
      to: registrationMove.toStatus,
      at: registrationMove.movedAt,
      undo: registrationMove.undo,
    })
    .from(registrationMove)
    .where(inArray(registrationMove.registrationId, [...registrationIds]));
  const moves = new Map<string, StatusMove[]>(registrationIds.map(id => [id, []]));
  for (const { id, ...move } of rows) moves.get(id)?.push(move);
  return new Map([...moves].map(([id, own]) => [id, readServiceClock(own, now, officeCalendar)]));
}

/** How much of the service promise one registration has used. */
export async function findServiceClock(tx: Tx, registrationId: string, now: Date): Promise<ServiceClock> {
  const clocks = await findServiceClocks(tx, [registrationId], now);
  return clocks.get(registrationId) ?? readServiceClock([], now, officeCalendar);
}
