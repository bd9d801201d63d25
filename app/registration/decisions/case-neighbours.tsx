import { useWords } from '~/i18n/use-words.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Link } from '~/ui/link/link.tsx';

interface Beside {
  previous: string | null;
  next: string | null;
  position: number | null;
  all: number;
}

/** The way to the cases beside this one; the ids are what the shortcuts j and k follow. */
export function CaseNeighbours({ neighbours, kept }: { neighbours: Beside; kept: string }) {
  const t = useWords();
  const { previous, next, position, all } = neighbours;
  if (position === null) return null;
  const to = (id: string) => `/ukpbj/registrations/${id}${kept}`;
  return (
    <nav aria-label={t('decisions.queue.caption')}>
      <Row>
        {previous ? (
          <span id="case-previous">
            <Link className="action" to={to(previous)}>
              {t('decisions.review.previous')}
            </Link>
          </span>
        ) : null}
        <span className="soft">{t('decisions.review.position', { n: position, all })}</span>
        {next ? (
          <span id="case-next">
            <Link className="action" to={to(next)}>
              {t('decisions.review.next')}
            </Link>
          </span>
        ) : null}
      </Row>
    </nav>
  );
}
