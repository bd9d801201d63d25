import { formatInstant } from '~/reference/calendar-day.ts';
import type { Channel, MessageState } from './channels.ts';

interface SheetRow {
  createdAt: Date;
  template: string;
  to: string;
  channel: Channel | null;
  state: MessageState;
  failure: string | null;
  settledAt: Date | null;
}

/** The list as a table for export; recipients stay masked, links stay out. `t` finds words. */
export function outboxSheet(
  rows: readonly SheetRow[],
  t: (key: string) => string,
  language: 'id' | 'en',
): string[][] {
  const head = ['at', 'what', 'to', 'channel', 'state', 'why', 'settled'];
  const at = (instant: Date | null) => (instant ? formatInstant(instant, language) : '');
  return [
    head.map(name => t(`messages.outbox.${name}`)),
    ...rows.map(row => [
      at(row.createdAt),
      t(`messages.template.${row.template}`),
      row.to,
      row.channel ? t(`messages.channel.${row.channel}`) : '',
      t(`messages.state.${row.state}`),
      row.failure ? t(`messages.code.${row.failure}`) : '',
      at(row.settledAt),
    ]),
  ];
}
