import { z } from 'zod';
import { EXCUSES } from './mark.ts';

const instant = z.iso.datetime({ offset: true, error: 'nonce-taken' }).transform(text => new Date(text));

/**
 * A mark as the scanner's phone or the plain form posts it. The form of a page without script sends no times: then the
 * server's clock counts. `keptAt` and `sentAt` are what the phone's clock said.
 */
export const sentMark = z
  .object({
    nonce: z.uuid('mark-unknown'),
    seatId: z.uuid('mark-unknown'),
    kind: z.enum(['in', 'out', 'excused'], 'mark-unknown'),
    source: z.enum(['scan', 'hand'], 'mark-unknown').default('hand'),
    device: z
      .string()
      .regex(/^[\w-]{1,40}$/, 'mark-unknown')
      .default('desk'),
    reason: z.union([z.enum(EXCUSES), z.literal('').transform(() => undefined)], 'reason-missing').optional(),
    keptAt: instant.optional(),
    sentAt: instant.optional(),
  })
  .refine(mark => mark.kind !== 'excused' || mark.reason !== undefined, {
    message: 'reason-missing',
    path: ['reason'],
  });

export type SentFields = z.output<typeof sentMark>;
