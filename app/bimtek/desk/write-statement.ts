import type { LearningRecord } from './learning-record.ts';

/** Titles of courses and lessons by their place: "course", "course/lesson". */
export type TitleOf = (place: string) => Record<'id' | 'en', string>;

const verbs = {
  read: ['experienced', { id: 'membaca', en: 'read' }],
  passed: ['passed', { id: 'lulus', en: 'passed' }],
  failed: ['failed', { id: 'belum lulus', en: 'failed' }],
  attended: ['attended', { id: 'hadir', en: 'attended' }],
} as const;

const activities = { read: 'lesson', tried: 'assessment', attended: 'meeting' } as const;

function verbOf(record: LearningRecord) {
  const name = record.did === 'tried' ? (record.passed ? 'passed' : 'failed') : record.did;
  const [id, display] = verbs[name];
  return { id: `http://adlnet.gov/expapi/verbs/${id}`, display };
}

function objectOf(record: LearningRecord, origin: string, pemda: string, titleOf: TitleOf) {
  const type = `http://adlnet.gov/expapi/activities/${activities[record.did]}`;
  const of = (path: string, name: Record<'id' | 'en', string>) => ({
    objectType: 'Activity',
    id: `${origin}${path}`,
    definition: { name, type },
  });
  if (record.did === 'read')
    return of(`/learn/${record.course}/${record.lesson}`, titleOf(`${record.course}/${record.lesson}`));
  if (record.did === 'tried') return of(`/learn/${record.course}#quiz`, titleOf(record.course));
  return of(`/bimtek/${pemda}#${record.session}`, { id: record.title, en: record.title });
}

function resultOf(record: LearningRecord) {
  if (record.did === 'read') return { completion: true };
  if (record.did === 'tried')
    return { score: { scaled: record.percent / 100 }, success: record.passed, completion: true };
  return { duration: `PT${record.minutes}M`, completion: true };
}

/**
 * A record as an xAPI statement (1.0.3, and within what 2.0 asks: RFC 3339 time, Activity object). The actor is an account
 * of ours under a pseudonym.
 */
export function writeStatement(
  record: LearningRecord,
  { origin, pemda, titleOf }: { origin: string; pemda: string; titleOf: TitleOf },
) {
  return {
    id: record.id,
    actor: { objectType: 'Agent', account: { homePage: `${origin}/`, name: record.learner } },
    verb: verbOf(record),
    object: objectOf(record, origin, pemda, titleOf),
    result: resultOf(record),
    timestamp: record.at.toISOString(),
    version: '1.0.3',
  };
}
