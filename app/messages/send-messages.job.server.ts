import { listPemda } from '~/identity/list-pemda.server.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { sendMessages } from './send-messages.server.ts';
import { sendSoon } from './send-soon.ts';
import { openTransports, publicOrigin } from './transports.server.ts';

/** At once after a command that had something to say, and every minute for what waits: quiet hours, second tries, receipts that stay away. */
export const sendMessagesJob: JobHandler = {
  name: sendSoon.name,
  schedule: '* * * * *',
  async run(pemda) {
    const all = pemda ? [pemda] : (await listPemda()).map(each => each.id);
    const sending = { transports: openTransports(), clock: systemClock, origin: publicOrigin() };
    for (const each of all) await sendMessages(each, sending);
  },
};
