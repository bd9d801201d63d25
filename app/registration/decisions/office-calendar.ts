import content from '#content/registration/holidays.json';
import { readWorkCalendar } from './work-calendar.ts';

/** The days on which our offices work, checked once at start. */
export const officeCalendar = readWorkCalendar(content);
