import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { Notice } from '~/ui/notice/notice.tsx';

interface Letter {
  vendorId: string;
  business: string;
  owner: string | null;
  place: string;
  code: string;
  expiresAt: Date | string;
}

/** Letters to print and hand over; their codes are on this page once and nowhere else. */
export function InvitationLetters({ letters, site }: { letters: readonly Letter[]; site: string }) {
  const t = useWords();
  const language = useLanguage();
  const pemda = usePemda();
  return (
    <>
      <h1>{t('lists.letters.title', { n: letters.length })}</h1>
      <div className="offprint">
        <Notice tone="wait" title={t('lists.letters.once')}>
          {t('lists.letters.print')}
        </Notice>
      </div>
      {letters.map(({ vendorId, business, owner, place, code, expiresAt }) => (
        <article key={vendorId} className="card">
          <h2>{business}</h2>
          <p className="soft">{[owner, place].filter(Boolean).join(', ')}</p>
          <p>{t('lists.letters.text', { office: pemda?.office ?? '' })}</p>
          <p>
            {t('lists.letters.open')} <b>{`${site}/claim`}</b>
          </p>
          <h3 className="mono">{code}</h3>
          <p className="small">
            {t('lists.letters.until', { day: formatDay(wibDay(new Date(expiresAt)), language) })}{' '}
            {t('lists.letters.not-yours')}
          </p>
        </article>
      ))}
    </>
  );
}
