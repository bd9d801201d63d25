import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, database, disconnect, inPemda } from '#db/client.server.ts';
import { startCluster } from '#db/embedded/cluster.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { quizAttempt } from '#db/schema/bimtek/learning.ts';
import { pemda } from '#db/schema/identity.ts';
import { course, filledForm, person } from '#tests/db/bimtek/a-learner.ts';
import { runCommand } from '~/audit/command.server.ts';
import { submitQuiz } from '~/bimtek/learning/submit-quiz.server.ts';
import { queues } from '~/composition.server.ts';
import { root } from '~/platform/config/root.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { inParallel, median } from './learners.ts';
import type { Row } from './row.ts';

const code = '33.25';
const each = 400;
const width = 10;
const rounds = 3;

async function perSecond(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await inParallel(Array.from({ length: each }), width, work);
  return each / ((performance.now() - began) / 1000);
}

let refused = 0;
/** A whole attempt: graded, kept, recorded in the chain, and what was wrong put on the schedule. */
async function submit(): Promise<void> {
  const actor = person();
  const input = filledForm(undefined, ['ppn', 'foto']);
  const result = await runCommand({ actor, pemda: code }, ctx => submitQuiz(ctx, input));
  if (!result.ok) refused += 1;
}

/** The row alone, as the plainest program would write it. */
async function insert(): Promise<void> {
  const answers = Object.fromEntries(
    course.quiz.id.questions.map((question, at) => [question.id ?? `n${at}`, ['1']]),
  );
  const marks = Object.fromEntries(Object.keys(answers).map(key => [key, 1]));
  await inPemda(code, tx =>
    tx.insert(quizAttempt).values({
      pemdaId: code,
      id: newId(),
      personId: newId(),
      course: course.id,
      courseVersion: course.version,
      number: 1,
      answers,
      marks,
      percent: 75,
      passed: false,
      submittedAt: new Date(),
    }),
  );
}

/** Quiz submissions per second, beside inserts of the same rows on the same database. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laris-bench-quiz-'));
  const cluster = await startCluster(root, path.join(folder, 'data'));
  try {
    await migrateDatabase(cluster.ownerUrl, root, queues);
    connect({ app: cluster.appUrl, pool: width });
    await database()
      .insert(pemda)
      .values({ id: code, name: 'Kabupaten Batang', office: 'UKPBJ Kabupaten Batang', story: 'bench' });
    await perSecond(insert);
    await perSecond(submit);
    const figures: { ours: number; plain: number }[] = [];
    for (let n = 0; n < rounds; n += 1)
      figures.push({ plain: await perSecond(insert), ours: await perSecond(submit) });
    const value = median(figures.map(one => one.ours));
    return [
      {
        name: `quiz submissions, graded and recorded (${rounds} × ${each})`,
        value: Math.round(value),
        unit: 'submissions/s',
        baseline: Math.round(median(figures.map(one => one.plain))),
        ratio: median(figures.map(one => one.ours / one.plain)),
        pass: refused === 0 && value > 0,
      },
    ];
  } finally {
    await disconnect();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
