import { inParallel, type Learner, makeLearners, median, p95, type Sent, send } from './learners.ts';
import type { Row } from './row.ts';
import { runStoryApp } from './story-app.ts';

const together = 50;
const alone = 5;
/** Fifty people, no more than two seconds for nearly all of them (training.md §6.4). */
const budgetMs = 2_000;

type Way = (learner: Learner) => { path: string; form: Record<string, string> };

const ways: Record<string, Way> = {
  'by code': ({ token, code }) => ({ path: `/sign-in/code/${token}`, form: { code } }),
  'by password': ({ contact, password }) => ({ path: '/sign-in', form: { contact, password } }),
};

/** In and on to the lessons, as somebody does who takes a seat; the time of both. */
async function comeIn(appUrl: string, learner: Learner, way: Way): Promise<Sent> {
  const { path, form } = way(learner);
  const entered = await send(`${appUrl}${path}`, { form, fresh: true });
  const cookie = entered.setCookie.find(one => one.startsWith('laris='))?.split(';')[0] ?? '';
  const page = await send(`${appUrl}/learning`, { cookie, fresh: true });
  const status = entered.status === 303 && page.status === 200 ? 200 : entered.status;
  return { ...page, status, took: entered.took + page.took };
}

async function measure(app: { url: string; dataDir: string }, name: string, way: Way): Promise<Row[]> {
  const learners = await makeLearners(app.dataDir, together + alone + 1);
  const singles: Sent[] = [];
  for (const learner of learners.splice(0, alone + 1)) singles.push(await comeIn(app.url, learner, way));
  const single = median(singles.slice(1).map(one => one.took));
  const began = performance.now();
  const all = await inParallel(learners, together, learner => comeIn(app.url, learner, way));
  const whole = performance.now() - began;
  const late = p95(all.map(one => one.took));
  const failed = [...singles, ...all].filter(one => one.status !== 200).length;
  return [
    {
      name: `${together} sign-ins at once ${name}, on to the lessons: 95 % within`,
      value: Math.round(late),
      unit: 'ms',
      baseline: Math.round(single),
      ratio: late / single,
      budget: `≤ ${budgetMs} ms`,
      pass: failed === 0 && late <= budgetMs,
    },
    {
      name: `${together} sign-ins at once ${name}: all in`,
      value: Math.round(whole),
      unit: 'ms',
      pass: failed === 0,
    },
  ];
}

/** A session begins: everybody comes in at once. The baseline is one person alone. */
export async function bench(): Promise<Row[]> {
  const app = await runStoryApp('tiny');
  const rows: Row[] = [];
  for (const [name, way] of Object.entries(ways)) rows.push(...(await measure(app, name, way)));
  await app.end('SIGTERM');
  return rows;
}
