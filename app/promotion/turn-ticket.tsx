import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Action } from '~/ui/button/action.tsx';
import { Ticket } from '~/ui/ticket/ticket.tsx';
import type { Turn } from './promise-turn.ts';

interface TurnTicketProps {
  ticket: { publicId: string; turn: Turn };
  /** Address of the public draws. */
  draws: string;
}

/** The promise: a round and a day at the latest, and the vendor's own number in the draw. */
export function TurnTicket({ ticket: { publicId, turn }, draws }: TurnTicketProps) {
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <Ticket
        above={t('promotion.turn.above')}
        number={formatNumber(turn.place)}
        below={t('promotion.turn.below', { of: formatNumber(turn.of) })}
        title={t('promotion.turn.promise', { round: turn.round, day: formatDay(turn.startsOn, language) })}
      >
        <p className="small">{t('promotion.turn.latest')}</p>
        <Action to={draws} plain>
          {t('promotion.turn.see-draw')}
        </Action>
      </Ticket>
      <p>
        {t('promotion.turn.id')}
        <br />
        <span className="mono">{publicId}</span>
        <br />
        <small className="soft">{t('promotion.turn.id-hint')}</small>
      </p>
    </>
  );
}
