import { z } from 'zod';
import { agrees, findNetContents, type NetContent } from '../../../net-content.ts';
import type { Check, Report } from '../../check.ts';
import { type Labelled, labelledContents } from '../../text/labelled-contents.ts';
import { wordsOf } from '../../text/read-words.ts';

const options = z.object({});

/** Net content in the title, in the field and in the description must be the same amount. */
export const T21: Check<z.infer<typeof options>> = {
  meta: {
    id: 'T21-isi-beda',
    version: 2,
    group: 'text',
    appliesTo: ({ listing }) => listing.netContent !== null || findNetContents(listing.title).length > 0,
    needs: [],
    options,
    codes: ['title-content-differs', 'description-content-differs'],
  },
  run({ listing }) {
    const title = findNetContents(listing.title);
    const declared = listing.netContent ? [listing.netContent] : title;
    const reports: Report[] = [];
    if (listing.netContent) {
      const wrong = contradiction(title, [listing.netContent]);
      if (wrong) reports.push(report('title-content-differs', 'title', wrong, listing.netContentText));
    }
    const described = labelledContents(listing.description, wordsOf(listing, 'description'));
    const wrong =
      contradiction(described.exact, declared) ?? contradiction(withoutGross(described, declared), declared);
    if (wrong) {
      const other = listing.netContent ? listing.netContentText : (declared[0]?.text ?? '');
      reports.push(report('description-content-differs', 'description', wrong, other));
    }
    return reports;
  },
};

/** What may be the weight with its packaging, at most twice as much, contradicts nothing. */
function withoutGross({ loose, gross }: Labelled, declared: readonly NetContent[]): NetContent[] {
  const packed = (a: NetContent) =>
    declared.some(b => a.dimension === b.dimension && a.amount > b.amount && a.amount <= 2 * b.total);
  return [...loose, ...gross.filter(each => !packed(each))];
}

/**
 * The first amount of a text, when it has amounts of the declared dimension and none of them agrees. "330 ml isi 24" also
 * stands for the 24 together.
 */
function contradiction(found: readonly NetContent[], declared: readonly NetContent[]): NetContent | null {
  const comparable = found.filter(a => declared.some(b => a.dimension === b.dimension));
  const counts = found.filter(each => each.dimension === 'count');
  const together = comparable.flatMap(a => counts.map(count => ({ ...a, total: a.amount * count.amount })));
  const first = comparable[0];
  if (!first || [...comparable, ...together].some(a => declared.some(b => agrees(a, b)))) return null;
  return first;
}

function report(code: string, field: 'title' | 'description', found: NetContent, other: string): Report {
  return {
    code,
    field,
    span: { start: found.start, end: found.end },
    evidence: found.text,
    fix: 'align-net-content',
    data: { found: found.text, other },
  };
}
