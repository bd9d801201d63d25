/** Services whose files of who was there are read. */
export const MEETING_SERVICES = ['zoom-meeting', 'zoom-webinar', 'meet', 'teams'] as const;
export type MeetingService = (typeof MEETING_SERVICES)[number];

/** Cells of a file as text, row by row. */
export type Table = readonly (readonly string[])[];

/** The hours that the file must be about, and the clock that it was written by. */
export interface MeetingHours {
  startsAt: Date;
  endsAt: Date;
  /** Minutes that the clock of the file is ahead of UTC: 420 in western Indonesia. */
  offsetMinutes: number;
}

/** One stretch of being there: who came back has several. */
export interface Stretch {
  /** As the person called themselves, first what is shown, then what stood in brackets behind it. */
  names: string[];
  email: string | null;
  from: Date;
  until: Date;
}

export interface MeetingProblem {
  code: 'meeting-time-unreadable' | 'meeting-other-day' | 'meeting-name-missing' | 'meeting-times-reversed';
  /** As a person sees it in a spreadsheet, from 1. */
  row: number;
}

export interface MeetingFile {
  service: MeetingService;
  stretches: Stretch[];
  problems: MeetingProblem[];
  /** The file told how long somebody was there, not when: counted from the start. */
  withoutTimes: boolean;
}
