import { useWords } from '~/i18n/use-words.ts';
import { ScoreRing } from '~/ui/score-ring/score-ring.tsx';

interface QualitySummaryProps {
  score: number | null;
  grade?: string | null;
  must: number;
  should: number;
  passed: number;
  /** Score once everything that must be mended is; null where nothing must. */
  after?: number | null;
}

/** The ring and the two sentences beside it: what stands in the way, what mending it brings, and what already went well. */
export function QualitySummary({
  score,
  grade = null,
  must,
  should,
  passed,
  after = null,
}: QualitySummaryProps) {
  const t = useWords();
  if (score === null) return null;
  const tone = must > 0 ? 'bad' : score >= 80 ? 'good' : 'wait';
  const key = must > 0 ? 'must' : should > 0 ? 'should' : 'clean';
  return (
    <ScoreRing value={score} tone={tone} label={t('catalog.score.label', { score })}>
      <p>
        <b>{t(`catalog.score.${key}`, { count: must > 0 ? must : should })}</b>{' '}
        {must > 0 ? t('catalog.score.capped', { score }) : null}
      </p>
      <p className="small soft">
        {grade === null ? null : t('catalog.score.grade', { grade })}{' '}
        {after === null ? null : t('catalog.score.after', { after })}{' '}
        {t('catalog.score.passed', { count: passed })}
      </p>
    </ScoreRing>
  );
}
