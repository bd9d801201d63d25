import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type CalendarEvent, eventUid } from './calendar-event.ts';

interface Calendar {
  pemda: string;
  name: string;
  events: readonly CalendarEvent[];
  /** The sessions are one's own: the phone rings a day and an hour before. */
  alarms: boolean;
}

/** A calendar as RFC 5545 wants it: UTC times, CRLF, lines folded at 75 octets, SEQUENCE rising with each move. */
export function writeCalendar({ pemda, name, events, alarms }: Calendar): string {
  const calendar = ical({
    name,
    prodId: { company: 'Laris', product: 'Bimtek', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
    timezone: null,
  });
  for (const event of events) {
    const off = event.state === 'cancelled';
    const entry = calendar.createEvent({
      id: eventUid(event.id, pemda),
      sequence: event.revision,
      start: event.startsAt,
      end: event.endsAt,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      summary: event.title,
      location: event.place,
      description: event.description,
      url: event.url,
      status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (!alarms || off) continue;
    for (const seconds of [24 * 3600, 3600]) {
      entry.createAlarm({ type: ICalAlarmType.display, triggerBefore: seconds, description: event.title });
    }
  }
  return `${calendar.toString().replace(/\r?\n/g, '\r\n').trimEnd()}\r\n`;
}
