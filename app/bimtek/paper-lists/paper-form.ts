import { z } from 'zod';

/** What is typed from a signed list. */
export const paperForm = z.object({
  numbers: z.string().max(2000, 'number-unreadable'),
  hour: z.string().max(10, 'hour-unreadable').default(''),
  kind: z.enum(['in', 'out'], 'number-unreadable').default('in'),
});
