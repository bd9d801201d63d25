import type { Tx } from '#db/client.server.ts';
import { findTitles } from '~/bimtek/desk/find-titles.server.ts';
import { listLearningRecords } from '~/bimtek/desk/list-learning-records.server.ts';
import { RECORD_COLUMNS, recordRow } from '~/bimtek/desk/record-rows.ts';
import { writeStatement } from '~/bimtek/desk/write-statement.ts';
import { getTrainingRecord } from './get-training-record.server.ts';
import { groupOutcomes } from './group-outcomes.ts';
import { nameGroups } from './name-groups.server.ts';
import type { Grouping } from './outcome.ts';
import { outcomeSheet } from './outcome-sheet.ts';

interface Asked {
  pemda: string;
  origin: string;
  now: Date;
  language: 'id' | 'en';
  by: Grouping;
  /** Words of the namespace of these pages. */
  say: (key: string) => string;
}

/** Outcomes by group as rows of a sheet. */
export async function listOutcomeRows(tx: Tx, { now, by, language, say }: Asked) {
  const { rows, all } = groupOutcomes(await getTrainingRecord(tx, { now }), by);
  const names = await nameGroups(tx, rows, { by, language });
  const missing = say(by === 'trainer' ? 'group.alone' : 'group.unknown');
  const name = (group: string | null) =>
    group === null ? missing : (names.get(group) ?? say('group.unknown'));
  const [head, ...lines] = outcomeSheet(rows, { say, name });
  const [, ...together] = outcomeSheet([all], { say, name: () => say('group.all') });
  return [head!, ...together, ...lines];
}

/** Everything that people learnt, one line each. */
export async function listRecordRows(tx: Tx, { pemda, now, say }: Asked) {
  const records = await listLearningRecords(tx, { pemda, before: now });
  return [
    RECORD_COLUMNS.map(name => say(`records.${name}`)),
    ...records.map(record => recordRow(record, say)),
  ];
}

/** The same as xAPI statements. */
export async function listStatements(tx: Tx, { pemda, now, origin }: Asked) {
  const records = await listLearningRecords(tx, { pemda, before: now });
  return records.map(record => writeStatement(record, { origin, pemda, titleOf: findTitles }));
}
