import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant, wibTime } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Counts } from '~/ui/counts/counts.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { Source } from '~/ui/figure-with-source/figure-with-source.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import { VOID_REASONS } from './mark.ts';
import type { PresencePageData, ShownMark, ShownPresence } from './present-attendance.ts';
import { verdictTone } from './verdict-tone.ts';

interface PresencePageProps {
  title: string;
  page: PresencePageData;
  nonce: string;
  refusal?: { problems: Problem[] };
}

const clock = (iso: string | null) => (iso ? wibTime(new Date(iso)) : '');

/** Everything noted about one person, each mark with its phone and who noted it, and the way to take one back. */
function MarkLog({ marks, nonce }: { marks: ShownMark[]; nonce: string }) {
  const t = useWords();
  return (
    <ul>
      {marks.map((mark, at) => (
        <li key={mark.id}>
          {t(`attendance.kind.${mark.kind}`)} {clock(mark.at)}
          <small className="soft">
            {' '}
            {[
              t(`attendance.source.${mark.source}`),
              mark.device,
              mark.by,
              mark.reason && t(`attendance.reason.${mark.reason}`),
              mark.clockAhead === 0 ? null : t('attendance.clock-ahead', { minutes: mark.clockAhead }),
              mark.takenBack ? t('attendance.taken-back') : null,
            ]
              .filter(Boolean)
              .join(', ')}
          </small>
          {mark.kind === 'void' || mark.takenBack ? null : (
            <form method="post" className="row">
              <input type="hidden" name="nonce" value={nonce} />
              <input type="hidden" name="markId" value={mark.id} />
              <SelectField
                name="reason"
                id={`reason-${at}-${mark.id}`}
                label={t('attendance.take-back-why')}
                empty={t('attendance.excuse-choose')}
                options={VOID_REASONS.map(value => ({ value, text: t(`attendance.reason.${value}`) }))}
              />
              <Button kind="second" slim>
                {t('attendance.take-back')}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Person({ row, nonce }: { row: ShownPresence; nonce: string }) {
  const t = useWords();
  return (
    <>
      {row.name ?? t('attendance.nameless')}
      {row.marks.length > 0 ? (
        <Disclosure title={t('attendance.log', { n: row.marks.length })}>
          <MarkLog marks={row.marks} nonce={nonce} />
        </Disclosure>
      ) : null}
    </>
  );
}

/** Who was there and for how long, what does not fit together, and how it was noted. */
export function PresencePage({ title, page, nonce, refusal }: PresencePageProps) {
  const t = useWords();
  const language = useLanguage();
  const { session, counts, rows, conflicts, spotChecks, over, at } = page;
  const home = `/trainer/sessions/${session.id}`;
  const named = (name: string | null) => name ?? t('attendance.nameless');
  const problem = refusal?.problems[0];
  return (
    <>
      <BackLink to={home}>{session.title}</BackLink>
      <PageHeader
        title={title}
        crumb={session.title}
        lead={t('attendance.presence.lead', { percent: session.presencePercent })}
        actions={<Exports csv={`${home}/presence/csv`} xlsx={`${home}/presence/xlsx`} />}
      />
      {problem ? <Notice tone="bad" live title={t(`attendance.code.${problem.code}`, problem.data)} /> : null}
      <Counts
        counts={(['there', 'late', 'left-early', 'excused', 'absent'] as const).map(key => ({
          term: t(key === 'absent' && !over ? 'attendance.not-yet-count' : `attendance.verdict-count.${key}`),
          value: String(counts[key]),
        }))}
      />
      {conflicts.length > 0 ? (
        <section>
          <h2>{t('attendance.conflicts', { n: conflicts.length })}</h2>
          <p>{t('attendance.conflicts-lead')}</p>
          <List>
            {conflicts.map(conflict => (
              <li key={conflict.key}>
                <Item
                  name={conflict.names.map(named).join(', ')}
                  small={conflict.marks
                    .map(mark => `${t(`attendance.kind.${mark.kind}`)} ${clock(mark.at)} ${mark.device}`)
                    .join('; ')}
                  status={{ tone: 'wait', text: t(`attendance.conflict.${conflict.kind}`) }}
                />
              </li>
            ))}
          </List>
        </section>
      ) : null}
      {spotChecks.length > 0 ? (
        <Notice title={t('attendance.spot')}>
          <p>{t('attendance.spot-lead')}</p>
          <ul>
            {spotChecks.map(check => (
              <li key={check.id}>{named(check.name)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Table
        caption={t('attendance.presence.rows', { n: rows.length })}
        rows={rows}
        rowKey={row => row.seatId}
        columns={[
          {
            key: 'name',
            head: t('attendance.person'),
            rowHead: true,
            cell: row => <Person row={row} nonce={nonce} />,
          },
          {
            key: 'verdict',
            head: t('attendance.verdict'),
            cell: row => (
              <>
                {row.verdict === 'absent' && !over ? (
                  <Tag>{t('attendance.not-yet')}</Tag>
                ) : (
                  <Tag tone={verdictTone[row.verdict]}>{t(`attendance.verdict.${row.verdict}`)}</Tag>
                )}
                {row.excuse && row.verdict === 'excused' ? (
                  <small>{t(`attendance.excuse.${row.excuse}`)}</small>
                ) : null}
              </>
            ),
          },
          { key: 'in', head: t('attendance.came'), end: true, cell: row => clock(row.firstInAt) },
          { key: 'out', head: t('attendance.left'), end: true, cell: row => clock(row.lastOutAt) },
          { key: 'minutes', head: t('attendance.minutes'), end: true, cell: row => row.minutes },
          { key: 'percent', head: t('attendance.percent'), end: true, cell: row => `${row.percent}%` },
        ]}
      />
      <Source
        meaning={t('attendance.presence.meaning', { late: session.lateAfterMinutes })}
        source={t('attendance.presence.source')}
        asOf={formatInstant(new Date(at), language)}
      />
      <ButtonLink to={`${home}/check-in`} kind="second" plain>
        {t('attendance.check-in.title')}
      </ButtonLink>
    </>
  );
}
