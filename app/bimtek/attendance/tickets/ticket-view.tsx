import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant, wibTime } from '~/reference/calendar-day.ts';
import { Facts } from '~/ui/facts/facts.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { QrCode } from '~/ui/qr-code/qr-code.tsx';

interface TicketViewProps {
  session: { startsAt: Date | string; endsAt: Date | string; place: string };
  /** Drawn QR code and the same in letters; null while there is no seat to show. */
  ticket: { qr: { size: number; path: string }; code: string } | null;
  /** Why there is none: the state of the seat, or that the session is cancelled. */
  why: string;
}

/** The ticket for the door: a code for the trainer's phone, the same in letters to read aloud, no name. */
export function TicketView({ session, ticket, why }: TicketViewProps) {
  const t = useWords();
  const language = useLanguage();
  const from = formatInstant(new Date(session.startsAt), language);
  return (
    <>
      {ticket ? (
        <>
          <QrCode size={ticket.qr.size} path={ticket.qr.path} label={t('attendance.ticket.qr')} />
          <p>
            {t('attendance.ticket.code')} <b className="number">{ticket.code}</b>
          </p>
          <Notice title={t('attendance.ticket.bright')}>{t('attendance.ticket.bright-why')}</Notice>
          <div data-ticket-kept hidden>
            <Notice tone="good" title={t('attendance.ticket.kept')} />
          </div>
        </>
      ) : (
        <Notice tone="wait" title={t('attendance.ticket.none')}>
          {t(`attendance.ticket.why.${why}`)}
        </Notice>
      )}
      <Facts
        facts={[
          {
            term: t('attendance.when'),
            value: t('attendance.from-until', { from, until: wibTime(new Date(session.endsAt)) }),
          },
          { term: t('attendance.where'), value: session.place },
        ]}
      />
    </>
  );
}
