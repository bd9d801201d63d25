import words from '#content/bimtek/session-words.json';
import type { Reminder } from './remind-at.ts';
import type { SeatPool, SessionForm } from './session.ts';

interface Where {
  form: SessionForm;
  venue: string | null;
}

/** Where a session is, in both languages; for somebody with a seat, where that seat is. */
export function namePlace({ form, venue }: Where, pool?: SeatPool): { id: string; en: string } {
  const at = form === 'hybrid' && pool ? pool : form;
  if (at === 'online' || venue === null) return words.online;
  if (at === 'on-site') return { id: venue, en: venue };
  const fill = (text: string) => text.replace('{venue}', () => venue);
  return { id: fill(words['and-online'].id), en: fill(words['and-online'].en) };
}

/** "besok": what a reminder says about the day, in both languages. */
export function sayReminder(reminder: Reminder): { id: string; en: string } {
  return words[reminder];
}
