import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay, formatInstant } from '~/reference/calendar-day.ts';
import { Tag } from '~/ui/tag/tag.tsx';
import type { ServiceClock } from './service-promise.ts';

/** How much of the promised time is left, in words and a shape, with the day it ends; or since when the clock stands. */
export function DueTag({ clock }: { clock: ServiceClock }) {
  const t = useWords();
  const language = useLanguage();
  const { state, left, used, dueOn, pausedSince } = clock;
  const spent = t('decisions.due.used', { n: used });
  if (state === 'stopped') return <span className="soft">{spent}</span>;
  if (pausedSince) {
    return (
      <>
        <Tag tone="neutral">{t('decisions.due.paused')}</Tag>{' '}
        <small className="soft">
          {t('decisions.due.paused-since', { when: formatInstant(pausedSince, language) })}. {spent}
        </small>
      </>
    );
  }
  const tone = left < 0 ? 'bad' : left === 0 ? 'wait' : 'info';
  const words =
    left < 0
      ? t('decisions.due.late', { n: -left })
      : left === 0
        ? t('decisions.due.today')
        : t('decisions.due.left', { n: left });
  return (
    <>
      <Tag tone={tone}>{words}</Tag>{' '}
      {dueOn ? <small className="soft">{formatDay(dueOn, language)}</small> : null}
    </>
  );
}
