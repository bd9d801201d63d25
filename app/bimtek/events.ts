import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';

/** Subject of a reading: the person. Subject of an attempt: the attempt. Never an answer, only what it was worth. */
export const bimtekEvents = defineEvents('bimtek', {
  'lesson-read': z.object({ course: z.string(), lesson: z.string() }),
  'quiz-submitted': z.object({
    personId: z.uuid(),
    course: z.string(),
    number: z.number().int().positive(),
    percent: z.number().int().min(0).max(100),
    passed: z.boolean(),
  }),
  /** Subject: the session. How many marks of which source one send brought. */
  'marks-recorded': z.object({ source: z.string(), marks: z.number().int().positive() }),
});
