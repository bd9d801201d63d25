import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { inRoot } from '~/platform/config/root.server.ts';
import { inParallel, type Learner, makeLearners, median, p95, send } from './learners.ts';
import type { Row } from './row.ts';
import { runStoryApp } from './story-app.ts';

const connections = 10;
const rounds = 3;
const people = 4;

const lessons = listCourses()
  .filter(course => course.audience === 'vendor')
  .flatMap(course => course.lessons.map(lesson => ({ course: course.id, lesson: lesson.id })));

interface Load {
  perSecond: number;
  p95: number;
  failed: number;
}

/** Each of these people reads every lesson and marks it: GET the page, then POST that it is read, a first time each. */
async function read(learners: readonly Learner[], url: (course: string, lesson: string) => [string, string]) {
  const visits = learners.flatMap(({ cookie }) => lessons.map(each => ({ cookie, ...each })));
  const began = performance.now();
  const answers = await inParallel(visits, connections, async ({ cookie, course, lesson }) => {
    const [page, mark] = url(course, lesson);
    return [await send(page, { cookie }), await send(mark, { cookie, form: {} })];
  });
  const all = answers.flat();
  return {
    perSecond: all.length / ((performance.now() - began) / 1000),
    p95: p95(all.map(one => one.took)),
    failed: all.filter(one => ![200, 303].includes(one.status)).length,
  } satisfies Load;
}

/** Lesson pages by people who are signed in and whose progress is saved, beside node:http with the bare reads and writes. */
export async function bench(): Promise<Row[]> {
  const app = await runStoryApp('tiny');
  const env = { ...process.env, LARIS_DATA: app.dataDir, LARIS_LOG: 'silent' };
  const bare = spawn(process.execPath, [inRoot('.cache/bench/bare-learning.process.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const [port] = await once(createInterface({ input: bare.stdout }), 'line');
  const learners = await makeLearners(app.dataDir, people * (2 * rounds + 2));
  const some = () => learners.splice(0, people);
  const ours = () =>
    read(some(), (course, lesson) => [
      `${app.url}/learn/${course}/${lesson}`,
      `${app.url}/learning/courses/${course}/lessons/${lesson}/reading`,
    ]);
  const plain = () =>
    read(some(), (course, lesson) => [
      `http://127.0.0.1:${port}/${course}/${lesson}`,
      `http://127.0.0.1:${port}/${course}/${lesson}`,
    ]);
  await plain();
  await ours();
  const loads: { ours: Load; plain: Load }[] = [];
  for (let n = 0; n < rounds; n += 1) loads.push({ plain: await plain(), ours: await ours() });
  bare.kill('SIGTERM');
  await app.end('SIGTERM');
  const failed = loads.reduce((sum, one) => sum + one.ours.failed + one.plain.failed, 0);
  const value = median(loads.map(one => one.ours.perSecond));
  return [
    {
      name: `lesson read and marked, signed in (${loads.length} × ${2 * people * lessons.length})`,
      value: Math.round(value),
      unit: 'requests/s',
      baseline: Math.round(median(loads.map(one => one.plain.perSecond))),
      ratio: median(loads.map(one => one.ours.perSecond / one.plain.perSecond)),
      pass: failed === 0 && value > 0,
    },
    {
      name: 'lesson read and marked: 95 % within',
      value: Math.round(median(loads.map(one => one.ours.p95)) * 10) / 10,
      unit: 'ms',
      pass: true,
    },
  ];
}
