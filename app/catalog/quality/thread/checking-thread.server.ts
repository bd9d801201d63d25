// A thread of its own: it loads the rules, answers orders one after the other, and may be ended at any moment.
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { type MoreChecks, openRules } from '../load-rules.server.ts';
import { CHANNELS } from '../profile.ts';
import { answerOrder } from './answer-orders.ts';
import { beat } from './heartbeat.ts';
import type { CheckOrder, ThreadMessage, ThreadStart } from './request.ts';

const { heartbeat, more } = workerData as ThreadStart;
const cells = new Int32Array(heartbeat);
const rules = openRules(
  more ? ((await import(pathToFileURL(more).href)) as { default: MoreChecks }).default : undefined,
);
const answering = {
  ...rules,
  hash: sha256,
  at: (item: number | null, check: number | null) => beat(cells, item, check),
};

// Read before the first order, so that its time is not a check's.
rules.productRules(CHANNELS);

const say = (message: ThreadMessage) => parentPort?.postMessage(message);

parentPort?.on('message', (order: CheckOrder) => {
  beat(cells, null, null);
  say({ kind: 'answer', answer: answerOrder(order, answering) });
});
say({ kind: 'ready', checks: rules.checks.map(({ meta }) => meta.id) });
