import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay, formatInstant } from '~/reference/calendar-day.ts';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag, type Tone } from '~/ui/tag/tag.tsx';
import type { DeletionState } from './deletion/deletion-window.ts';
import type { ProcessingRecord } from './processing-record.ts';
import type { RetentionFile } from './retention/retention-rules.ts';

interface ConsentLine {
  purpose: string;
  title: string;
  given: number;
  withdrawn: number;
}

/** On how many last words each purpose stands. */
export function ConsentTable({ lines }: { lines: readonly ConsentLine[] }) {
  const t = useWords();
  return (
    <Table
      caption={t('privacy.office.consents')}
      unseenCaption
      rows={lines}
      rowKey={line => line.purpose}
      columns={[
        { key: 'purpose', head: t('privacy.office.purpose'), rowHead: true, cell: line => line.title },
        { key: 'given', head: t('privacy.office.given'), end: true, cell: line => line.given },
        { key: 'withdrawn', head: t('privacy.office.withdrawn'), end: true, cell: line => line.withdrawn },
      ]}
    />
  );
}

interface DeletionLine {
  id: string;
  requestedAt: Date;
  latestAt: Date;
  doneAt: Date | null;
  state: DeletionState;
}

const deletionTones: Record<DeletionState, Tone> = {
  open: 'wait',
  due: 'busy',
  late: 'bad',
  cancelled: 'neutral',
  done: 'good',
};

/** Wishes to be forgotten, without who wished; a done one leads to its proof. */
export function DeletionTable({ lines, pemda }: { lines: readonly DeletionLine[]; pemda: string }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <Table
      caption={t('privacy.office.deletions')}
      unseenCaption
      rows={lines}
      rowKey={line => line.id}
      columns={[
        {
          key: 'asked',
          head: t('privacy.office.asked'),
          rowHead: true,
          cell: line => formatInstant(line.requestedAt, language),
        },
        {
          key: 'latest',
          head: t('privacy.office.latest'),
          cell: line => formatInstant(line.latestAt, language),
        },
        {
          key: 'state',
          head: t('privacy.office.state'),
          cell: line => (
            <Tag tone={deletionTones[line.state]}>{t(`privacy.office.deletion.${line.state}`)}</Tag>
          ),
        },
        {
          key: 'proof',
          head: t('privacy.office.proof'),
          cell: line =>
            line.doneAt ? (
              <Link plain to={`/deletions/${pemda}/${line.id}`}>
                {t('privacy.office.proof-open')}
              </Link>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}

/** How long what is kept, and what the last night removed. */
export function RetentionTable({
  file,
  removed,
}: {
  file: RetentionFile;
  removed: Readonly<Record<string, number>> | null;
}) {
  const t = useWords();
  return (
    <Table
      caption={t('privacy.office.retention')}
      unseenCaption
      rows={file.rules}
      rowKey={rule => rule.what}
      columns={[
        {
          key: 'what',
          head: t('privacy.office.what'),
          rowHead: true,
          cell: rule => t(`privacy.retention.${rule.what}`),
        },
        {
          key: 'days',
          head: t('privacy.office.kept'),
          cell: rule =>
            t('privacy.office.kept-days', { n: rule.days, from: t(`privacy.retention-from.${rule.from}`) }),
        },
        { key: 'law', head: t('privacy.office.law'), cell: rule => rule.law },
        {
          key: 'removed',
          head: t('privacy.office.removed'),
          end: true,
          cell: rule => removed?.[rule.what] ?? '–',
        },
      ]}
    />
  );
}

/** The record that UU PDP art. 31 asks for. */
export function ProcessingTable({ record }: { record: ProcessingRecord }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <p className="soft">
        {t('privacy.office.record-from', {
          version: record.version,
          from: formatDay(record.validFrom, language),
        })}
      </p>
      <Table
        caption={t('privacy.office.record')}
        unseenCaption
        rows={record.activities}
        rowKey={each => each.activity}
        columns={[
          {
            key: 'activity',
            head: t('privacy.office.activity'),
            rowHead: true,
            cell: each => t(`privacy.activity.${each.activity}`),
          },
          {
            key: 'fields',
            head: t('privacy.office.fields'),
            cell: each =>
              each.fields
                .map(({ field, sealed }) => {
                  const words = t(`privacy.exposed.${field}`);
                  return sealed ? t('privacy.exposed-sealed', { field: words }) : words;
                })
                .join(', '),
          },
          { key: 'basis', head: t('privacy.office.law'), cell: each => each.basis },
          {
            key: 'recipients',
            head: t('privacy.office.recipients'),
            cell: each => each.recipients.map(name => t(`privacy.recipient.${name}`)).join(', ') || '–',
          },
        ]}
      />
    </>
  );
}
