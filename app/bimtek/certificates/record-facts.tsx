import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { Facts } from '~/ui/facts/facts.tsx';
import type { TaughtRegulation } from './certificate.ts';
import { heldText } from './certificate-paper.ts';

export interface ShownRecord {
  /** Null = erased at the holder's wish. */
  name: string | null;
  number: string;
  titleId: string;
  titleEn: string;
  jp: number;
  heldFrom: string;
  heldUntil: string;
  unit: string;
  issuedAt: Date;
  expiresOn: string | null;
  regulations: readonly TaughtRegulation[];
}

/** What the record says, in the order in which somebody compares it with the paper. */
export function RecordFacts({ record }: { record: ShownRecord }) {
  const t = useWords();
  const language = useLanguage();
  const { name, number, jp, unit, expiresOn, regulations } = record;
  const title = language === 'en' ? record.titleEn : record.titleId;
  const rules = regulations.map(each => each.regulation).join('; ');
  return (
    <Facts
      facts={[
        { term: t('certificates.fact.name'), value: name ?? t('certificates.fact.erased') },
        { term: t('certificates.fact.jp'), value: t('certificates.fact.hours', { jp }) },
        { term: t('certificates.fact.title'), value: title },
        { term: t('certificates.fact.held'), value: heldText(record.heldFrom, record.heldUntil, language) },
        { term: t('certificates.fact.number'), value: number },
        { term: t('certificates.fact.unit'), value: unit },
        { term: t('certificates.fact.issued'), value: formatDay(wibDay(record.issuedAt), language) },
        ...(expiresOn
          ? [{ term: t('certificates.fact.expires'), value: formatDay(expiresOn, language) }]
          : []),
        ...(rules ? [{ term: t('certificates.fact.rules'), value: rules }] : []),
      ]}
    />
  );
}
