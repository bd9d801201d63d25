import { z } from 'zod';

/** Clocks that a file may be written by, minutes ahead of UTC: the three of Indonesia, and that of many accounts. */
export const MEETING_CLOCKS = ['420', '480', '540', '0'] as const;

/** What stands beside the file. */
export const meetingForm = z.object({ clock: z.enum(MEETING_CLOCKS, 'clock-unknown').transform(Number) });

/** Seats of one person; two where a phone is shared, an empty choice is nobody. */
export const seatsForm = z.object({
  first: z.union([z.uuid(), z.literal('')], 'seat-unknown'),
  second: z.union([z.uuid(), z.literal('')], 'seat-unknown').optional(),
});
