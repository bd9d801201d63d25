import { useWords } from '~/i18n/use-words.ts';
import { wibTime } from '~/reference/calendar-day.ts';
import { Button } from '~/ui/button/button.tsx';
import { Item } from '~/ui/list/list.tsx';
import type { Status } from '~/ui/tag/tag.tsx';
import type { RosterRow } from './roster.ts';

/** One person with the one thing to note. The script of the page fills copies of it from the roster on the phone. */
export function SeatRow({ row, nonce }: { row: RosterRow; nonce: string }) {
  const t = useWords();
  const { seat, where } = row;
  const next = where.place === 'in' ? 'out' : 'in';
  const name = seat.name ?? t('attendance.nameless');
  const since = where.since
    ? t(`attendance.since.${where.place}`, { time: wibTime(new Date(where.since)) })
    : '';
  const small = [since, seat.phoneEnd && `…${seat.phoneEnd}`, seat.code.toUpperCase()]
    .filter(Boolean)
    .join(', ');
  const status = ((): Status | undefined => {
    if (where.place === 'in') return { tone: 'good', text: t('attendance.place.in') };
    if (where.place === 'out') return { tone: 'info', text: t('attendance.place.out') };
    if (seat.state !== 'confirmed') return { tone: 'wait', text: t(`attendance.seat.${seat.state}`) };
    return undefined;
  })();
  return (
    <li data-seat={seat.id}>
      <Item
        name={<a href={`?seat=${seat.id}#seat`}>{name}</a>}
        small={small}
        status={status}
        end={
          <form method="post">
            <input type="hidden" name="nonce" value={nonce} />
            <input type="hidden" name="seatId" value={seat.id} />
            <Button kind="second" slim name="kind" value={next}>
              {t(`attendance.note.${next}`)}
              <span className="unseen">: {name}</span>
            </Button>
          </form>
        }
      />
    </li>
  );
}
