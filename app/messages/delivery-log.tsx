import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Table } from '~/ui/table/table.tsx';
import type { Channel, DeliveryState } from './channels.ts';
import { StateTag } from './state-tag.tsx';

interface Delivery {
  id: string;
  channel: Channel;
  try: number;
  state: DeliveryState;
  failure: string | null;
  queuedAt: Date;
  lastAt: Date;
}

/** Every try of one message, oldest first. */
export function DeliveryLog({ deliveries }: { deliveries: readonly Delivery[] }) {
  const t = useWords();
  const language = useLanguage();
  if (deliveries.length === 0) return <p>{t('messages.outbox.log.empty')}</p>;
  return (
    <Table
      caption={t('messages.outbox.log')}
      unseenCaption
      rows={deliveries}
      rowKey={row => row.id}
      columns={[
        {
          key: 'channel',
          head: t('messages.outbox.channel'),
          rowHead: true,
          cell: row => t(`messages.channel.${row.channel}`),
        },
        { key: 'try', head: t('messages.outbox.log.try'), end: true, cell: row => row.try },
        {
          key: 'queued',
          head: t('messages.outbox.log.queued'),
          cell: row => formatInstant(row.queuedAt, language),
        },
        {
          key: 'result',
          head: t('messages.outbox.log.result'),
          cell: row => <StateTag state={row.state} failure={row.failure} />,
        },
        {
          key: 'last',
          head: t('messages.outbox.log.last'),
          cell: row => formatInstant(row.lastAt, language),
        },
      ]}
    />
  );
}
