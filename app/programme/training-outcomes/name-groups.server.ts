import type { Tx } from '#db/client.server.ts';
import { findArea } from '#db/reference/find-area.ts';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { findRecipients } from '~/identity/find-recipient.server.ts';
import type { OutcomeRow } from './group-outcomes.ts';
import type { Grouping } from './outcome.ts';

/** What each group is called, by its code; codes without a name are left out. */
export async function nameGroups(
  tx: Tx,
  rows: readonly OutcomeRow[],
  { by, language }: { by: Grouping; language: 'id' | 'en' },
): Promise<Map<string, string>> {
  const codes = rows.flatMap(row => row.group ?? []);
  if (by === 'district') return new Map(codes.map(code => [code, findArea(code)?.name ?? code]));
  if (by === 'module') return new Map(codes.map(code => [code, findCourse(code)?.title[language] ?? code]));
  const people = await findRecipients(tx, codes);
  return new Map([...people].flatMap(([id, { name }]) => (name ? [[id, name] as const] : [])));
}
