import { z } from 'zod';
import { agrees, findNetContents, type NetContent } from '../../../net-content.ts';
import type { Check, Report } from '../../check.ts';

const options = z.object({});

/** In a description only an amount that is called net content counts: serving sizes and other pack sizes stand there too. */
const LABEL =
  /(?:bersih|netto|neto|nett?|isi|berat|volume|kemasan|ukuran)(?![a-z])\s*[:=]?\s*(?:±\s*)?(?=[\d½¼¾i])/gi;
/** No amount is longer. */
const AMOUNT_REACH = 40;

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
    const described = labelledContents(listing.description);
    const declared = listing.netContent ? [listing.netContent] : title;
    const reports: Report[] = [];
    if (listing.netContent) {
      const wrong = contradiction(title, [listing.netContent]);
      if (wrong) reports.push(report('title-content-differs', 'title', wrong, listing.netContentText));
    }
    const wrong = contradiction(described, declared);
    if (wrong) {
      const other = listing.netContent ? listing.netContentText : (declared[0]?.text ?? '');
      reports.push(report('description-content-differs', 'description', wrong, other));
    }
    return reports;
  },
};

/** The amounts that stand right behind a label; only there is the text searched, which is what takes time. */
function labelledContents(text: string): NetContent[] {
  return [...text.matchAll(LABEL)].flatMap(({ 0: label, index }) => {
    const from = index + label.length;
    const first = findNetContents(text.slice(from, from + AMOUNT_REACH)).find(({ start }) => start === 0);
    return first ? [{ ...first, start: from, end: from + first.end }] : [];
  });
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
