import { useWords } from '~/i18n/use-words.ts';
import { Facts } from '~/ui/facts/facts.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { Seal } from '~/ui/seal/seal.tsx';
import type { ShownVerdict } from './present-verdict.ts';

/** What the check of a file found: genuine, or every reason why not, and what the file says of itself. */
export function CredentialVerdict({ verdict }: { verdict: ShownVerdict }) {
  const t = useWords();
  const { valid, reasons, notes, facts } = verdict;
  const rows = [
    { term: t('certificates.fact.name'), value: facts.name },
    { term: t('certificates.fact.title'), value: facts.title },
    { term: t('certificates.fact.jp'), value: facts.jp },
    { term: t('certificates.fact.issued'), value: facts.validFrom },
    { term: t('certificates.fact.expires'), value: facts.validUntil },
  ].filter(({ value }) => value !== '');
  return (
    <section role="status">
      {valid ? (
        <Seal title={t('certificates.file.valid')}>{t('certificates.check.compare')}</Seal>
      ) : (
        <Notice tone="bad" title={t('certificates.file.refused')}>
          <ul>
            {reasons.map(reason => (
              <li key={reason}>{t(`credentials.code.${reason}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {notes.map(note => (
        <p key={note} className="small">
          {t(`credentials.code.${note}`)}
        </p>
      ))}
      {valid && rows.length > 0 ? <Facts facts={rows} /> : null}
    </section>
  );
}
