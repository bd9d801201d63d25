import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay, formatInstant } from '~/reference/calendar-day.ts';
import { Button } from '~/ui/button/button.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { ReasonText } from './decisions/reasons-notice.tsx';
import type { SpokenReason } from './decisions/say-reasons.ts';
import type { ServiceClock } from './decisions/service-promise.ts';
import type { RegistrationStatus } from './registration-status.ts';

interface StandingProps {
  status: RegistrationStatus;
  submittedAt: Date | null;
  decidedAt: Date | null;
  clock: ServiceClock;
  /** Why, where the office ended it. */
  reasons: readonly SpokenReason[];
  note: string | null;
}

/** Where the registration stands and what happens next; while it is with the vendor, only that the clock stands. */
export function Standing({ status, submittedAt, decidedAt, clock, reasons, note }: StandingProps) {
  const t = useWords();
  const language = useLanguage();
  const when = decidedAt ? formatInstant(decidedAt, language) : '';
  if (status === 'accepted') {
    return (
      <Notice tone="good" title={t('registration.accepted.title')}>
        {t('registration.accepted.text', { when })}
      </Notice>
    );
  }
  if (status === 'refused' || status === 'excluded') {
    return (
      <Notice tone="bad" title={t(`registration.${status}.title`)}>
        <p>{t(`registration.${status}.text`, { when })}</p>
        <ul>
          {reasons.map(reason => (
            <li key={reason.code}>
              <ReasonText reason={reason} />
            </li>
          ))}
        </ul>
        {note ? <p>{t('registration.sent-back.note', { note })}</p> : null}
        {status === 'refused' ? (
          <form method="post" action="/vendor/registration/restart">
            <Button kind="second">{t('registration.restart')}</Button>
          </form>
        ) : null}
      </Notice>
    );
  }
  if (status === 'sent-back' && clock.pausedSince) {
    const since = formatInstant(clock.pausedSince, language);
    return <p className="soft">{t('registration.paused.text', { since, left: Math.max(0, clock.left) })}</p>;
  }
  if (status !== 'submitted' || !submittedAt) return null;
  const due = clock.dueOn ? formatDay(clock.dueOn, language) : '';
  return (
    <Notice tone="wait" title={t('registration.waiting.title')}>
      {t(clock.left < 0 ? 'registration.waiting.late' : 'registration.waiting.text', {
        sent: formatInstant(submittedAt, language),
        due,
      })}
    </Notice>
  );
}
