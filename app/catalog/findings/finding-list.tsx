import { useWords } from '~/i18n/use-words.ts';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { List } from '~/ui/list/list.tsx';
import { FindingBody } from './finding-body.tsx';
import { FindingCard } from './finding-card.tsx';
import type { LessonLink } from './link-lessons.ts';
import type { FindingView } from './present-findings.ts';

interface FindingListProps {
  /** Most urgent first. */
  findings: readonly FindingView[];
  lessons: Readonly<Record<string, LessonLink>>;
  productId: string;
  pemda: string;
}

/** What to do next, open and alone; everything else folded behind one line each, what must be mended first. */
export function FindingList({ findings, lessons, productId, pemda }: FindingListProps) {
  const t = useWords();
  const [first, ...rest] = findings;
  if (!first) return null;
  const propsOf = (finding: FindingView) => ({
    finding,
    productId,
    pemda,
    lesson: lessons[finding.lesson ?? ''] ?? null,
    at: findings.indexOf(finding),
  });
  const must = rest.filter(finding => finding.severity === 'stop');
  const should = rest.filter(finding => finding.severity !== 'stop');
  const group = (title: string, some: readonly FindingView[]) =>
    some.length === 0 ? null : (
      <section>
        <h2>{title}</h2>
        <List>
          {some.map(finding => (
            <li key={`${finding.check} ${finding.code} ${findings.indexOf(finding)}`}>
              <Disclosure
                title={
                  finding.gain > 0
                    ? t('catalog.finding.line', { says: finding.says, points: finding.gain })
                    : finding.says
                }
              >
                <FindingBody {...propsOf(finding)} />
              </Disclosure>
            </li>
          ))}
        </List>
      </section>
    );
  return (
    <>
      <section>
        <h2>{t('catalog.product.next')}</h2>
        <FindingCard {...propsOf(first)} />
      </section>
      {group(t('catalog.product.must', { count: must.length }), must)}
      {group(t('catalog.product.should', { count: should.length }), should)}
    </>
  );
}
