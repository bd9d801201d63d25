import { z } from 'zod';
import { apartReasons, mergeReasons, settlements } from './case-status.ts';
import { type MergedField, mergedFields } from './merge-values.ts';

export const longestNote = 500;

const reasonMissing = { error: 'settlement-reason-missing' };
const note = z.string().trim().max(longestNote, { error: 'settlement-note-too-long' }).default('');

/** Two businesses, or two of one owner. */
export const settlementForm = z.object({
  settlement: z.enum(settlements, { error: 'settlement-missing' }),
  reason: z.enum(apartReasons, reasonMissing),
  note,
});
export type SettlementInput = z.output<typeof settlementForm>;

/** One business: which record stays, and which of its values come from the other. */
export const mergeForm = z.object({
  keptId: z.uuid({ error: 'merge-kept-missing' }),
  /** Field → the vendor whose value is kept; one that is not named stays as it is. */
  values: z.partialRecord(z.enum(mergedFields), z.uuid()).default({}),
  reason: z.enum(mergeReasons, reasonMissing),
  note,
});
export type MergeInput = z.output<typeof mergeForm>;

const valueField = 'value.';
export const valueFieldName = (field: MergedField) => `${valueField}${field}`;

/** What a browser sends, one field each, in the shape of the form. */
export function readMergeForm(form: Iterable<[string, unknown]>): [string, unknown][] {
  const entries = [...form];
  const values = entries
    .filter(([name]) => name.startsWith(valueField))
    .map(([name, value]) => [name.slice(valueField.length), value]);
  return [
    ...entries.filter(([name]) => !name.startsWith(valueField)),
    ['values', Object.fromEntries(values)],
  ];
}

/** The fields whose value is to come from the vendor that goes. */
export function takenFrom(absorbedId: string, { values }: Pick<MergeInput, 'values'>): MergedField[] {
  return mergedFields.filter(field => values[field] === absorbedId);
}
