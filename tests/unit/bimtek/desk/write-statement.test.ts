import { describe, expect, it } from 'vitest';
import type { LearningRecord } from '~/bimtek/desk/learning-record.ts';
import { RECORD_COLUMNS, recordRow } from '~/bimtek/desk/record-rows.ts';
import { writeStatement } from '~/bimtek/desk/write-statement.ts';

const base = {
  id: '0193f0a0-0000-7000-8000-000000000001',
  learner: 'ab12',
  at: new Date('2026-11-21T02:00:00Z'),
};
const read: LearningRecord = { ...base, did: 'read', course: 'foto', lesson: 'cahaya' };
const tried = (percent: number, passed: boolean): LearningRecord => ({
  ...base,
  did: 'tried',
  course: 'foto',
  number: 1,
  percent,
  passed,
});
const attended: LearningRecord = {
  ...base,
  did: 'attended',
  session: '0193f0a0-0000-7000-8000-000000000002',
  title: 'Foto dengan HP',
  course: null,
  minutes: 209,
  percent: 99,
};
const around = {
  origin: 'https://laris.test',
  pemda: '33.25',
  titleOf: (place: string) => ({ id: `judul ${place}`, en: `title ${place}` }),
};
const write = (record: LearningRecord) => writeStatement(record, around);

describe('an xAPI statement', () => {
  it('has an account under a pseudonym, a verb, an activity and a time with its zone', () => {
    expect(write(read)).toEqual({
      id: base.id,
      actor: { objectType: 'Agent', account: { homePage: 'https://laris.test/', name: 'ab12' } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { id: 'membaca', en: 'read' } },
      object: {
        objectType: 'Activity',
        id: 'https://laris.test/learn/foto/cahaya',
        definition: {
          name: { id: 'judul foto/cahaya', en: 'title foto/cahaya' },
          type: 'http://adlnet.gov/expapi/activities/lesson',
        },
      },
      result: { completion: true },
      timestamp: '2026-11-21T02:00:00.000Z',
      version: '1.0.3',
    });
  });

  it('of a quiz says whether it was passed, with a score between 0 and 1', () => {
    expect(write(tried(80, true))).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
      result: { score: { scaled: 0.8 }, success: true, completion: true },
    });
    expect(write(tried(40, false))).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/failed' },
      result: { score: { scaled: 0.4 }, success: false },
    });
  });

  it('of a session says how long somebody was there', () => {
    expect(write(attended)).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/attended' },
      object: { id: `https://laris.test/bimtek/33.25#0193f0a0-0000-7000-8000-000000000002` },
      result: { duration: 'PT209M' },
    });
  });
});

describe('a record as a row', () => {
  it.each([
    [read, ['2026-11-21T02:00:00.000Z', 'ab12', '<did.read>', 'foto', 'cahaya', null, null, null]],
    [tried(80, true), ['2026-11-21T02:00:00.000Z', 'ab12', '<did.tried>', 'foto', null, 80, '<yes>', null]],
    [attended, ['2026-11-21T02:00:00.000Z', 'ab12', '<did.attended>', 'Foto dengan HP', null, 99, null, 209]],
  ])('has a cell for every column', (record, row) => {
    expect(recordRow(record, key => `<${key}>`)).toEqual(row);
    expect(row).toHaveLength(RECORD_COLUMNS.length);
  });
});
