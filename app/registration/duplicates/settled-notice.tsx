import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import type { CaseStatus, SettlementReason } from './case-status.ts';

interface SettledNoticeProps {
  /** The case's own address. */
  here: string;
  status: CaseStatus;
  settled: { at: Date; reason: SettlementReason | null; note: string | null };
  sides: readonly { vendorId: string; name: string }[];
  merge: { keptId: string } | null;
  /** Settled by who is looking. */
  own: boolean;
}

/** How a case was settled, by whom and why, with the way back. */
export function SettledNotice({ here, status, settled, sides, merge, own }: SettledNoticeProps) {
  const t = useWords();
  const language = useLanguage();
  const { at, reason, note } = settled;
  const kept = sides.find(side => side.vendorId === merge?.keptId);
  return (
    <Notice
      title={t('duplicates.case.settled', {
        status: t(`duplicates.status.${status}`),
        when: formatInstant(at, language),
      })}
    >
      <p>
        {t(own ? 'duplicates.case.by-you' : 'duplicates.case.by-other')}{' '}
        {reason ? t('duplicates.case.reason', { reason: t(`duplicates.reason.${reason}`) }) : null}{' '}
        {kept ? t('duplicates.case.kept', { name: kept.name }) : null}
      </p>
      {note ? <blockquote>{note}</blockquote> : null}
      <p>
        <ButtonLink kind="second" slim to={`${here}/reopening`}>
          {t('duplicates.case.reopen')}
        </ButtonLink>
      </p>
    </Notice>
  );
}
