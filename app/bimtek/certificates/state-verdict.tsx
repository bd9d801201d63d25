import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { Notice } from '~/ui/notice/notice.tsx';
import { Seal } from '~/ui/seal/seal.tsx';
import type { RevocationReason } from './certificate.ts';
import type { CertificateState } from './judge-state.ts';

interface StateVerdictProps {
  state: CertificateState;
  revokedAt: Date | null;
  revokedFor: RevocationReason | null;
  expiresOn: string | null;
}

/** What the office's record says of a certificate today, and why. */
export function StateVerdict({ state, revokedAt, revokedFor, expiresOn }: StateVerdictProps) {
  const t = useWords();
  const language = useLanguage();
  if (state === 'valid')
    return <Seal title={t('certificates.check.valid')}>{t('certificates.check.compare')}</Seal>;
  if (state === 'revoked')
    return (
      <Notice
        tone="bad"
        title={t('certificates.check.revoked-on', {
          day: revokedAt ? formatDay(wibDay(revokedAt), language) : '',
        })}
      >
        <p>{revokedFor ? t(`certificates.reason.${revokedFor}`) : null}</p>
        <p>{t('certificates.check.revoked-text')}</p>
      </Notice>
    );
  const data = { day: expiresOn ? formatDay(expiresOn, language) : '' };
  return (
    <Notice tone="wait" title={t(`certificates.check.${state}-note`, data)}>
      <p>{t(`certificates.check.${state}-text`)}</p>
      <p>{t('certificates.check.compare')}</p>
    </Notice>
  );
}
