import { useWords } from '~/i18n/use-words.ts';
import type { EvidenceField } from '~/registration/duplicates/evidence.ts';
import { Link } from '~/ui/link/link.tsx';
import { Notice } from '~/ui/notice/notice.tsx';

interface Twin {
  caseId: string;
  strong: boolean;
  evidence: readonly { field: EvidenceField }[];
  other: { name: string };
}

/** Other vendors that may be the same one, each with what speaks for it; the case itself is judged on its own page. */
export function TwinHints({ twins }: { twins: readonly Twin[] }) {
  const t = useWords();
  if (twins.length === 0) return null;
  return (
    <Notice tone="wait" title={t('decisions.review.twins')}>
      <ul>
        {twins.map(({ caseId, evidence, other }) => (
          <li key={caseId}>
            <Link to={`/ukpbj/duplicates/${caseId}`}>{other.name}</Link>
            {': '}
            {evidence.map(({ field }) => t(`duplicates.field.${field}`)).join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
