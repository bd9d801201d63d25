import { useWords } from '~/i18n/use-words.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Tag } from '~/ui/tag/tag.tsx';
import { type Evidence, isStrong } from './evidence.ts';

/** In what two records are alike; a shared number weighs more than a likeness, and looks so. */
export function EvidenceTags({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useWords();
  return (
    <Row>
      {evidence.map(one => (
        <Tag key={one.field} tone={isStrong([one]) ? 'bad' : 'neutral'}>
          {one.similarity === undefined
            ? t(`duplicates.field.${one.field}`)
            : t(one.similarity === 100 ? 'duplicates.name-same' : 'duplicates.name-alike', {
                share: one.similarity,
              })}
        </Tag>
      ))}
    </Row>
  );
}
