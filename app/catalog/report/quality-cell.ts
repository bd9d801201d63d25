/** The checked products of one category in one kecamatan. */
export interface QualityCell {
  category: string;
  /** Kemendagri code, or "" where the vendor's place is not known. */
  district: string;
  products: number;
  /** How many may go out on at least one channel. */
  mayGoOut: number;
  scoreSum: number;
  /** Products with at least one open finding, by check id. */
  findings: Record<string, number>;
}

export interface QualitySum {
  /** What the cells share: a category, a district, or "" for all. */
  of: string;
  products: number;
  mayGoOut: number;
  scoreSum: number;
  /** Check ids with their products, most first; equal ones by id. */
  findings: [check: string, products: number][];
}

/** Adds cells up by what they share; those with the most products first. */
export function sumCells(cells: readonly QualityCell[], share: (cell: QualityCell) => string): QualitySum[] {
  const sums = new Map<string, QualitySum & { counts: Map<string, number> }>();
  for (const cell of cells) {
    const of = share(cell);
    const sum = sums.get(of) ?? {
      of,
      products: 0,
      mayGoOut: 0,
      scoreSum: 0,
      findings: [],
      counts: new Map(),
    };
    sum.products += cell.products;
    sum.mayGoOut += cell.mayGoOut;
    sum.scoreSum += cell.scoreSum;
    for (const [check, n] of Object.entries(cell.findings))
      sum.counts.set(check, (sum.counts.get(check) ?? 0) + n);
    sums.set(of, sum);
  }
  return [...sums.values()]
    .map(({ counts, ...sum }) => ({ ...sum, findings: [...counts].sort(byCount) }))
    .sort((a, b) => b.products - a.products || (a.of < b.of ? -1 : 1));
}

/** Everything in one; of no cells, nothing. */
export function sumAll(cells: readonly QualityCell[]): QualitySum {
  const [all] = sumCells(cells, () => '');
  return all ?? { of: '', products: 0, mayGoOut: 0, scoreSum: 0, findings: [] };
}

/** 0 to 100 in whole points; null of no products. */
export function meanScore({ products, scoreSum }: Pick<QualitySum, 'products' | 'scoreSum'>): number | null {
  return products === 0 ? null : Math.round(scoreSum / products);
}

function byCount([a, n]: [string, number], [b, m]: [string, number]): number {
  return m - n || (a < b ? -1 : 1);
}
