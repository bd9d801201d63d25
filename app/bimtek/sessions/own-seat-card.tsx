import { useWords } from '~/i18n/use-words.ts';
import { Action } from '~/ui/button/action.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Card } from '~/ui/card/card.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import type { ShownSeat, ShownSession } from './present-session.ts';

interface OwnSeatCardProps {
  own: ShownSeat;
  shown: ShownSession;
  path: string;
  askFeedback: boolean;
  /** People are together now: the trainer may ask the room. */
  underWay: boolean;
}

/** One's own seat, offer or place in line, and the one next thing to do about it. */
export function OwnSeatCard({ own, shown, path, askFeedback, underWay }: OwnSeatCardProps) {
  const t = useWords();
  const standing =
    shown.state === 'cancelled' ? 'called-off' : own.over && own.live ? `held-${own.state}` : own.state;
  const online = own.state === 'confirmed' && own.pool === 'online' && shown.state === 'open' && !own.over;
  return (
    <Card next={own.live && !own.over} title={t(`sessions.one.own-${standing}`, { number: own.place ?? 0 })}>
      <p>{t(`sessions.one.own-${standing}-text`, { until: own.until ?? '', place: shown.place })}</p>
      {own.mayAccept ? (
        <form method="post" action={`${path}/seat`}>
          <Button full name="answer" value="accept">
            {t('sessions.one.accept')}
          </Button>
          <Action name="answer" value="decline">
            {t('sessions.one.decline')}
          </Action>
        </form>
      ) : null}
      {own.state === 'confirmed' && shown.state === 'open' && !own.over ? (
        <ButtonLink to={`${path}/ticket`} full icon="ticket" plain>
          {t('sessions.one.ticket')}
        </ButtonLink>
      ) : null}
      {underWay && own.state === 'confirmed' ? (
        <ButtonLink to={`${path}/question`} full plain kind="second">
          {t('sessions.one.question')}
        </ButtonLink>
      ) : null}
      {online && shown.meetingLink ? (
        <ButtonLink to={shown.meetingLink} full plain kind="second">
          {t('sessions.one.join')}
        </ButtonLink>
      ) : null}
      {online && !shown.meetingLink ? (
        <p className="soft">{t('sessions.one.link-at', { at: shown.linkAt })}</p>
      ) : null}
      {askFeedback ? (
        <ButtonLink to={`${path}/feedback`} full>
          {t('sessions.one.give-feedback')}
        </ButtonLink>
      ) : null}
      {own.mayLeave && !own.mayAccept ? (
        <Disclosure title={t(own.state === 'waiting' ? 'sessions.one.leave-line' : 'sessions.one.leave')}>
          <p>{t('sessions.one.leave-text')}</p>
          <form method="post" action={`${path}/seat`}>
            <Button kind="danger" name="answer" value="cancel">
              {t('sessions.one.leave-yes')}
            </Button>
          </form>
        </Disclosure>
      ) : null}
    </Card>
  );
}
