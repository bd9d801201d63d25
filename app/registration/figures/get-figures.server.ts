import type { Tx } from '#db/client.server.ts';
import { questionPages } from '../answers/question-pages.server.ts';
import { countOrigins } from './count-origins.server.ts';
import { countQueueAges } from './count-queue-ages.server.ts';
import { countFirstDecisions, countReasons } from './count-reasons.server.ts';
import { countSteps } from './count-steps.server.ts';
import type { Figures } from './figures.ts';
import { buildFunnel } from './funnel.ts';
import type { Period } from './period.ts';
import { rankReasons, rateFields } from './reason-share.ts';

/** Every figure of the office's page, from one transaction: they belong together. */
export async function getFigures(tx: Tx, period: Period, now: Date): Promise<Figures> {
  const funnel = buildFunnel(await countSteps(tx, period));
  const queue = await countQueueAges(tx, now);
  const { decisions, reasons } = await countReasons(tx, period);
  const { decided, wrong } = await countFirstDecisions(tx, period);
  const asked = questionPages.filter(page => !page.later).flatMap(page => page.questions);
  const later = [...wrong.keys()].filter(field => !asked.some(question => question === field));
  const fields = [...asked, ...later.sort()];
  return {
    funnel,
    queue,
    reasons: { decisions, ranked: rankReasons(reasons) },
    firstTimeRight: rateFields(fields, decided, wrong),
    origins: await countOrigins(tx, period),
  };
}
