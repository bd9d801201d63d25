import { useWords } from '~/i18n/use-words.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

/** The codes for the day the phone is lost: shown this once, to be written down or printed. */
export function RecoveryCodes({ codes, onwards }: { codes: readonly string[]; onwards: string }) {
  const t = useWords();
  return (
    <>
      <Notice tone="good" title={t('account.second-step.done')} live />
      <PageHeader title={t('account.recovery.title')} lead={t('account.recovery.lead')} />
      <ul>
        {codes.map(code => (
          <li key={code} className="number">
            {code}
          </li>
        ))}
      </ul>
      <ButtonLink full to={onwards}>
        {t('account.recovery.kept')}
      </ButtonLink>
    </>
  );
}
