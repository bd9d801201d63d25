import type { LearningRecord } from './learning-record.ts';

export type RecordRow = (string | number | null)[];

/** Records as rows of a spreadsheet; headings are the keys `records.<name>` of the words. */
export const RECORD_COLUMNS = [
  'at',
  'learner',
  'did',
  'course',
  'lesson',
  'percent',
  'passed',
  'minutes',
] as const;

export function recordRow(record: LearningRecord, say: (key: string) => string): RecordRow {
  const base = [record.at.toISOString(), record.learner, say(`did.${record.did}`)];
  if (record.did === 'read') return [...base, record.course, record.lesson, null, null, null];
  if (record.did === 'tried')
    return [...base, record.course, null, record.percent, say(record.passed ? 'yes' : 'no'), null];
  return [...base, record.course ?? record.title, null, record.percent, null, record.minutes];
}
