import { z } from 'zod';
import stored from '#content/legal/processing.json';
import { roles } from '~/identity/roles.ts';
import { isCalendarDay } from '~/reference/calendar-day.ts';
import { type BreachKind, breachKinds } from './breach/breach-kinds.ts';

const fieldShape = z.strictObject({
  field: z.string().regex(/^[a-zA-Z]+$/),
  /** Locked with a key from outside the database. */
  sealed: z.boolean(),
  /** In which kinds of breach it gets out. */
  breaches: z.array(z.enum(breachKinds)),
});

const activityShape = z.strictObject({
  activity: z.string().regex(/^[a-z-]+$/),
  purposes: z.array(z.string()).min(1),
  basis: z.string().min(1),
  people: z.array(z.enum(roles)).min(1),
  fields: z.array(fieldShape).min(1),
  recipients: z.array(z.string()),
  retention: z.array(z.string()),
});

const fileShape = z.strictObject({
  version: z.int().min(1),
  validFrom: z.string().refine(isCalendarDay),
  controller: z.string(),
  activities: z.array(activityShape).min(1),
});

export type ProcessingRecord = z.output<typeof fileShape>;

/** Checks content/legal/processing.json, the record that UU PDP art. 31 asks for. */
export function readProcessingRecord(file: unknown): ProcessingRecord {
  return fileShape.parse(file);
}

export const processingRecord = readProcessingRecord(stored);

export interface ExposedField {
  field: string;
  /** What got out is locked: of use only together with a key that lies elsewhere. */
  sealed: boolean;
}

/** Fields that a kind of breach lets out by itself, each once; a field that is open anywhere counts as open. */
export function exposedFields(record: ProcessingRecord, kind: BreachKind): ExposedField[] {
  const found = new Map<string, boolean>();
  for (const { fields } of record.activities)
    for (const { field, sealed, breaches } of fields)
      if (breaches.includes(kind)) found.set(field, sealed && (found.get(field) ?? true));
  return [...found].map(([field, sealed]) => ({ field, sealed }));
}
