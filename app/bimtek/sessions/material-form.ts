import { z } from 'zod';
import { MATERIAL_PHASES } from './session.ts';

/** A course of ours, or a file that travels beside the form. */
export const materialForm = z.object({
  phase: z.enum(MATERIAL_PHASES, 'what-missing'),
  title: z.string('title-missing').trim().min(1, 'title-missing').max(120, 'too-long'),
  course: z
    .string()
    .optional()
    .transform(text => text || null),
});
export type MaterialInput = z.output<typeof materialForm>;
