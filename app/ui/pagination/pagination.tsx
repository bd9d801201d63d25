import { useWords } from '~/i18n/use-words.ts';
import { Link } from '../link/link.tsx';

/** The pages around this one, with the first and the last. */
export function pagesAround(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages];
  return [...new Set(near)].filter(each => each >= 1 && each <= pages).sort((a, b) => a - b);
}

interface PaginationProps {
  page: number;
  pages: number;
  /** Address of page n; the page keeps its filters. */
  to: (page: number) => string;
  /** Names this list of pages where the page has two. */
  label?: string;
}

export function Pagination({ page, pages, to, label }: PaginationProps) {
  const t = useWords();
  if (pages < 2) return null;
  return (
    <nav aria-label={label ?? t('ui.pages')}>
      <ul className="pages">
        {page > 1 ? (
          <li>
            <Link to={to(page - 1)} rel="prev">
              {t('ui.previous')}
            </Link>
          </li>
        ) : null}
        {pagesAround(page, pages).map(each => (
          <li key={each}>
            {each === page ? (
              <span aria-current="page">{each}</span>
            ) : (
              <Link to={to(each)} aria-label={t('ui.page-number', { n: each })}>
                {each}
              </Link>
            )}
          </li>
        ))}
        {page < pages ? (
          <li>
            <Link to={to(page + 1)} rel="next">
              {t('ui.next')}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
