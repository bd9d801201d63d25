import { useWords } from '~/i18n/use-words.ts';
import { Notice } from '~/ui/notice/notice.tsx';
import type { SpokenReason } from './say-reasons.ts';

/** One reason as the vendor reads it: what is wrong, what to do, and what that looks like. */
export function ReasonText({ reason, to }: { reason: SpokenReason; to?: string }) {
  const t = useWords();
  return (
    <>
      {to ? <a href={to}>{reason.wrong}</a> : reason.wrong} {reason.remedy}{' '}
      <small className="soft">{t('registration.sent-back.example', { example: reason.example })}</small>
    </>
  );
}

/** What the office wants changed, each reason a link to its field where the page has it. */
export function ReasonsNotice({
  reasons,
  note,
  to,
}: {
  reasons: readonly SpokenReason[];
  note: string | null;
  /** Address of the question or document that a reason is about. */
  to: (reason: SpokenReason) => string;
}) {
  const t = useWords();
  if (reasons.length === 0) return null;
  return (
    <Notice tone="bad" title={t('registration.sent-back.title')}>
      <ul>
        {reasons.map(reason => (
          <li key={reason.code}>
            <ReasonText reason={reason} to={to(reason)} />
          </li>
        ))}
      </ul>
      {note ? <p>{t('registration.sent-back.note', { note })}</p> : null}
    </Notice>
  );
}
