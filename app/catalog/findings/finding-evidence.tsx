import { useWords } from '~/i18n/use-words.ts';
import { photoUrl } from '../photos/photo-url.ts';
import type { FindingView } from './present-findings.ts';

/** The thing itself: the words that are meant, or the photo with the place marked on it. */
export function FindingEvidence({ finding, pemda }: { finding: FindingView; pemda: string }) {
  const t = useWords();
  const { quote, photo, says, data } = finding;
  if (quote) {
    return (
      <blockquote>
        {quote.before}
        <mark>{quote.marked}</mark>
        {quote.after}
      </blockquote>
    );
  }
  if (!photo) return null;
  const { width, height, box, sha256 } = photo;
  return (
    <figure className="photo">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={says}>
        <image href={photoUrl(pemda, sha256, 'thumb')} width={width} height={height} />
        {box ? (
          <rect
            x={box.x * width}
            y={box.y * height}
            width={box.width * width}
            height={box.height * height}
            fill="none"
            stroke="var(--bata)"
            strokeWidth={Math.max(width, height) / 120}
          />
        ) : null}
      </svg>
      {data.sharpness === undefined ? null : <figcaption>{t('catalog.finding.sharpness', data)}</figcaption>}
    </figure>
  );
}
