import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay, formatInstant } from '~/reference/calendar-day.ts';
import { Notice } from '~/ui/notice/notice.tsx';
import { dueOn } from './decisions/service-promise.ts';
import type { RegistrationStatus } from './registration-status.ts';

/** Where the registration stands and what happens next; nothing while it is being filled in. */
export function Standing(props: {
  status: RegistrationStatus;
  submittedAt: Date | null;
  decidedAt: Date | null;
}) {
  const { status, submittedAt, decidedAt } = props;
  const t = useWords();
  const language = useLanguage();
  if (status === 'accepted') {
    const when = decidedAt ? formatInstant(decidedAt, language) : '';
    return (
      <Notice tone="good" title={t('registration.accepted.title')}>
        {t('registration.accepted.text', { when })}
      </Notice>
    );
  }
  if (status !== 'submitted' || !submittedAt) return null;
  return (
    <Notice tone="wait" title={t('registration.waiting.title')}>
      {t('registration.waiting.text', {
        sent: formatInstant(submittedAt, language),
        due: formatDay(dueOn(submittedAt), language),
      })}
    </Notice>
  );
}
