import type { Clock } from '~/platform/clock/clock.ts';
import { readWebhook } from '~/platform/whatsapp/read-webhook.ts';
import { hearReplies } from './hear-replies.server.ts';
import { takeReceipts } from './take-receipts.server.ts';

/** A notification whose signature was checked: receipts of messages out, and what people answer. */
export async function hearWhatsapp(body: Uint8Array, clock: Clock): Promise<void> {
  const news = readWebhook(readJson(body));
  await takeReceipts(news.statuses, clock);
  await hearReplies(news.replies, clock);
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}
