import { useWords } from '~/i18n/use-words.ts';
import { wibTime } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Chips } from '~/ui/chips/chips.tsx';
import { Counts } from '~/ui/counts/counts.tsx';
import { FilterBar } from '~/ui/filter-bar/filter-bar.tsx';
import { List } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import type { PresentedRoster, Roster, RosterFilter, RosterRow, RosterSeat, Whereabouts } from './roster.ts';
import { ScanPanel } from './scan-panel.tsx';
import { scannerWords } from './scanner-words.ts';
import { SeatCard } from './seat-card.tsx';
import { SeatRow } from './seat-row.tsx';

interface CheckInPageProps {
  title: string;
  page: {
    session: Roster['session'];
    filter: { show: RosterFilter; search: string };
    counts: Omit<PresentedRoster, 'rows'>;
    rows: { row: RosterRow; nonce: string }[];
    picked: RosterSeat | null;
    noted: { name: string | null; where: Whereabouts } | null;
    nonce: string;
  };
  refusal?: { problems: Problem[] };
}

const nobody: RosterRow = {
  seat: { id: '', name: '', phoneEnd: '', code: '', state: 'confirmed' },
  where: { place: 'none', since: null, device: null },
};

/**
 * The trainer's page at the door. Without script the roster is a list of plain forms; the script adds the camera, keeps the
 * roster on the phone and sends what was noted when there is a signal.
 */
export function CheckInPage({ title, page, refusal }: CheckInPageProps) {
  const t = useWords();
  const { session, filter, counts, rows, picked, noted, nonce } = page;
  const home = `/trainer/sessions/${session.id}`;
  const hours = `${wibTime(new Date(session.startsAt))}–${wibTime(new Date(session.endsAt))} WIB`;
  const chip = (show: RosterFilter, n: number) => ({
    to: `${home}/check-in${show === 'all' ? '' : `?show=${show}`}`,
    text: t(`attendance.show.${show}`, { n }),
    current: filter.show === show,
  });
  const problem = refusal?.problems[0];
  return (
    <div className="flow" data-check-in={session.id} data-words={JSON.stringify(scannerWords(t))}>
      <BackLink to={home}>{session.title}</BackLink>
      <PageHeader title={title} crumb={hours} lead={t('attendance.check-in.lead')} />
      <div data-signal hidden>
        <Notice tone="wait" live>
          <p data-signal-text />
        </Notice>
      </div>
      {problem ? <Notice tone="bad" live title={t(`attendance.code.${problem.code}`, problem.data)} /> : null}
      {noted && !problem ? (
        <Notice tone="good" live title={noted.name ?? t('attendance.nameless')}>
          {t(`attendance.noted.${noted.where.place}`)}
        </Notice>
      ) : null}
      <ScanPanel />
      <SeatCard
        seat={picked}
        nonce={nonce}
        error={problem?.field === 'reason' ? t('attendance.code.reason-missing') : undefined}
      />
      <section aria-labelledby="counts" data-counts>
        <h2 id="counts" className="unseen">
          {t('attendance.counts')}
        </h2>
        <Counts
          counts={[
            { term: t('attendance.count.here'), value: String(counts.here) },
            { term: t('attendance.count.registered'), value: String(counts.registered) },
            { term: t('attendance.count.unsent'), value: '0' },
          ]}
        />
      </section>
      <section aria-labelledby="people">
        <h2 id="people">{t('attendance.people')}</h2>
        <div data-search>
          <FilterBar label={t('attendance.search')} submit={t('attendance.search-go')}>
            <TextField
              name="q"
              type="search"
              label={t('attendance.search')}
              defaultValue={filter.search}
              autoComplete="off"
            />
          </FilterBar>
        </div>
        <Chips
          chips={[
            chip('all', counts.here + counts.missing),
            chip('here', counts.here),
            chip('missing', counts.missing),
          ]}
        />
        <p data-none hidden={rows.length > 0}>
          {t('attendance.none-found')}
        </p>
        <div data-rows>
          <List>
            {rows.map(({ row, nonce: own }) => (
              <SeatRow key={row.seat.id} row={row} nonce={own} />
            ))}
          </List>
        </div>
        <template data-row>
          <SeatRow row={nobody} nonce="" />
        </template>
      </section>
      <p className="row">
        <ButtonLink to={`${home}/presence`} kind="second" plain>
          {t('attendance.presence.title')}
        </ButtonLink>
        <ButtonLink to={`${home}/code`} kind="second" plain>
          {t('attendance.self.screen')}
        </ButtonLink>
      </p>
      <script src="/register.js" defer />
      <script type="module" src="/check-in.js" />
    </div>
  );
}
