import { z } from 'zod';
import stored from '#content/legal/retention.json';
import { isCalendarDay } from '~/reference/calendar-day.ts';

/** From when the days count. */
export const retentionStarts = [
  'last-touched',
  'expired',
  'counted',
  'replaced',
  'imported',
  'held',
  'settled',
] as const;

const ruleShape = z.strictObject({
  what: z.string().regex(/^[a-z][a-z-]*$/),
  days: z.int().min(1).max(36_500),
  from: z.enum(retentionStarts),
  law: z.string().min(1),
});

const fileShape = z
  .strictObject({
    version: z.int().min(1),
    validFrom: z.string().refine(isCalendarDay),
    rules: z.array(ruleShape).min(1),
  })
  .refine(({ rules }) => new Set(rules.map(rule => rule.what)).size === rules.length, 'twice');

export type RetentionFile = z.output<typeof fileShape>;
export type RetentionRule = RetentionFile['rules'][number];

/** Checks content/legal/retention.json: how long what is kept. */
export function readRetention(file: unknown): RetentionFile {
  return fileShape.parse(file);
}

export const retention = readRetention(stored);

/** What lies before this instant is over its time. */
export function retentionLine({ days }: Pick<RetentionRule, 'days'>, now: Date): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
