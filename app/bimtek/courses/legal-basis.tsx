import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import type { CourseCard } from './present-course.ts';

type Basis = CourseCard['legalBasis'];

/** The warning before a lesson whose rules nobody has checked again in time. */
export function StaleNotice({ basis }: { basis: Basis }) {
  const t = useWords();
  const language = useLanguage();
  const stale = basis.filter(each => each.state === 'expired');
  if (stale.length === 0) return null;
  return (
    <Notice tone="wait" title={t('bimtek.basis.stale')}>
      <ul>
        {stale.map(({ regulation, validTo }) => (
          <li key={regulation}>
            {t('bimtek.basis.until', { regulation, day: formatDay(validTo, language) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Every rule that the course rests on, and until when it was checked. */
export function LegalBasisList({ basis }: { basis: Basis }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <Disclosure title={t('bimtek.basis.title')}>
      <ul>
        {basis.map(({ regulation, about, validTo }) => (
          <li key={regulation}>
            <b>{regulation}</b>
            {': '}
            {about}
            <small className="soft">
              {' '}
              {t('bimtek.basis.checked', { day: formatDay(validTo, language) })}
            </small>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
