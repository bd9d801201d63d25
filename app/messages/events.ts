import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { channels } from './channels.ts';

/** Subject: the message's id, or the person's where nothing else is named. What is sent stands in the delivery log, not here. */
export const messagesEvents = defineEvents('messages', {
  'preferences-saved': z.object({ order: z.array(z.enum(channels)), essentialOnly: z.boolean() }),
  stopped: z.object({ channel: z.enum(channels) }),
  resumed: z.object({ channel: z.enum(channels) }),
  opened: z.object({ count: z.number().int() }),
  retried: z.object({}),
});
