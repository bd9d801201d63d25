import { meanScore, type QualitySum } from './quality-cell.ts';

type Say = (key: string, values?: Record<string, unknown>) => string;
export type Sheet = (string | number | null)[][];

const head = (say: Say, names: readonly string[]) => names.map(name => say(`report.column.${name}`));

/** Findings by check: id, name, products, share in basis points. */
export function checkSheet(all: QualitySum, say: Say, title: (check: string) => string): Sheet {
  return [
    head(say, ['check-id', 'check', 'products', 'share']),
    ...all.findings.map(([check, n]) => [check, title(check), n, basisPoints(n, all.products)]),
  ];
}

/** Categories or districts: code, name, products, how many may go out, mean score, most frequent finding. */
export function groupSheet(
  sums: readonly QualitySum[],
  say: Say,
  name: (of: string) => string,
  title: (check: string) => string,
): Sheet {
  return [
    head(say, ['code', 'name', 'products', 'ready', 'score', 'check', 'with-finding']),
    ...sums.map(sum => {
      const [first] = sum.findings;
      const most = first ? [title(first[0]), first[1]] : [null, null];
      return [sum.of, name(sum.of), sum.products, sum.mayGoOut, meanScore(sum), ...most];
    }),
  ];
}

interface Point {
  on: string;
  products: number;
  mayGoOut: number;
  scoreSum: number;
}

export function daySheet(points: readonly Point[], say: Say): Sheet {
  return [
    head(say, ['day', 'products', 'ready', 'score']),
    ...points.map(point => [point.on, point.products, point.mayGoOut, meanScore(point)]),
  ];
}

interface SpokenFinding {
  productId: string;
  title: string;
  vendorName: string;
  place: string;
  category: string;
  check: string;
  says: string;
  severity: string;
  since: string;
  score: number | null;
}

export function findingSheet(rows: readonly SpokenFinding[], say: Say): Sheet {
  return [
    head(say, [
      'product-id',
      'product',
      'vendor',
      'district',
      'category',
      'check-id',
      'finding',
      'severity',
      'since',
      'score',
    ]),
    ...rows.map(row => [
      row.productId,
      row.title,
      row.vendorName,
      row.place,
      row.category,
      row.check,
      row.says,
      say(`report.severity.${row.severity}`),
      row.since,
      row.score,
    ]),
  ];
}

interface PlacedPermit {
  productId: string;
  title: string;
  vendorName: string;
  place: string;
  kind: string;
  number: string;
  expiresOn: string;
  channels: readonly string[];
}

export function permitSheet(rows: readonly PlacedPermit[], say: Say): Sheet {
  return [
    head(say, ['product-id', 'product', 'vendor', 'district', 'paper', 'number', 'expires', 'channels']),
    ...rows.map(row => [
      row.productId,
      row.title,
      row.vendorName,
      row.place,
      row.kind,
      row.number,
      row.expiresOn,
      row.channels.join(', '),
    ]),
  ];
}

/** A share that a spreadsheet reads as a whole number in every language. */
function basisPoints(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole);
}
