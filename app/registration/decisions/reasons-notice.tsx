import { useWords } from '~/i18n/use-words.ts';
import { Notice } from '~/ui/notice/notice.tsx';
import type { StoredReason } from './decision-reasons.ts';

/** What the office wants changed, each reason a link to its field where the page has it. */
export function ReasonsNotice({
  reasons,
  note,
  to,
}: {
  reasons: readonly StoredReason[];
  note: string | null;
  /** Address of the field that a reason is about. */
  to: (reason: StoredReason) => string;
}) {
  const t = useWords();
  if (reasons.length === 0) return null;
  return (
    <Notice tone="bad" title={t('registration.sent-back.title')}>
      <ul>
        {reasons.map(reason => (
          <li key={reason.code}>
            <a href={to(reason)}>{t(`registration.reason.${reason.code}`)}</a>
          </li>
        ))}
      </ul>
      {note ? <p>{t('registration.sent-back.note', { note })}</p> : null}
    </Notice>
  );
}
