import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { Button } from '~/ui/button/button.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

interface MailingLine {
  id: string;
  lesson: string;
  session: string | null;
  check: string | null;
  sentAt: Date;
  sent: number;
  opened: number;
  read: number;
  live: number;
}

/** What was sent, to whom, and how many opened and read it. `to`: where links are shut; null for those who only look. */
export function MailingList({ mailings, to }: { mailings: readonly MailingLine[]; to: string | null }) {
  const t = useWords();
  const language = useLanguage();
  if (mailings.length === 0) return <p className="soft">{t('bimtek.mailings.empty')}</p>;
  const ofSent = (count: number, sent: number) => t('bimtek.mailings.of', { count, sent });
  return (
    <Table
      caption={t('bimtek.mailings.caption')}
      rows={mailings}
      rowKey={row => row.id}
      columns={[
        {
          key: 'lesson',
          head: t('bimtek.mailings.lesson'),
          rowHead: true,
          cell: row => (
            <>
              {row.lesson}
              <small>{formatInstant(row.sentAt, language)}</small>
            </>
          ),
        },
        { key: 'to', head: t('bimtek.mailings.to'), cell: row => row.session ?? row.check ?? '' },
        { key: 'sent', head: t('bimtek.mailings.sent'), end: true, cell: row => row.sent },
        {
          key: 'opened',
          head: t('bimtek.mailings.opened'),
          end: true,
          cell: row => ofSent(row.opened, row.sent),
        },
        { key: 'read', head: t('bimtek.mailings.read'), end: true, cell: row => ofSent(row.read, row.sent) },
        {
          key: 'shut',
          head: t('bimtek.mailings.state'),
          cell: row =>
            row.live === 0 ? (
              <Tag>{t('bimtek.mailings.shut')}</Tag>
            ) : to ? (
              <form method="post" action={`${to}/${row.id}/revocation`}>
                <Button kind="second" slim>
                  {t('bimtek.mailings.shut-do')}
                  <span className="unseen"> {row.lesson}</span>
                </Button>
              </form>
            ) : (
              <Tag tone="good">{t('bimtek.mailings.live')}</Tag>
            ),
        },
      ]}
    />
  );
}
