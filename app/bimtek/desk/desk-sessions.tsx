import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant, wibTime } from '~/reference/calendar-day.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Link } from '~/ui/link/link.tsx';

interface ShownSession {
  id: string;
  title: string;
  form: 'on-site' | 'online' | 'hybrid';
  venue: string | null;
  startsAt: Date | string;
  endsAt: Date | string;
  seated: number;
  there: number;
}

/** The sessions of the day with the two things that are done at the door, and the next one where today has none. */
export function DeskSessions({ sessions, today }: { sessions: ShownSession[]; today: boolean }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <section>
      <h2>{t(today ? 'teaching.today' : 'teaching.next')}</h2>
      {sessions.length === 0 ? <p>{t('teaching.no-session')}</p> : null}
      {sessions.map(session => {
        const home = `/trainer/sessions/${session.id}`;
        return (
          <section className="card flow" key={session.id}>
            <h3>
              <Link to={home}>{session.title}</Link>
            </h3>
            <p>
              {t('teaching.hours', {
                from: formatInstant(new Date(session.startsAt), language),
                until: wibTime(new Date(session.endsAt)),
              })}
              {session.venue ? ` · ${session.venue}` : ''}
              <br />
              <b>{t('teaching.there', { there: session.there, seated: session.seated })}</b>
            </p>
            <Row>
              <ButtonLink to={`${home}/check-in`} plain>
                {t('teaching.check-in')}
              </ButtonLink>
              <ButtonLink kind="second" to={`${home}/question`}>
                {t('teaching.question')}
              </ButtonLink>
              {session.form === 'on-site' ? (
                <ButtonLink kind="second" to={`${home}/lists`} plain>
                  {t('teaching.paper')}
                </ButtonLink>
              ) : (
                <ButtonLink kind="second" to={`${home}/meeting`}>
                  {t('teaching.meeting')}
                </ButtonLink>
              )}
            </Row>
          </section>
        );
      })}
    </section>
  );
}
