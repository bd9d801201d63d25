import { describe, expect, it } from 'vitest';
import { renderRows } from '../../../scripts/render-rows.mjs';

describe('table of the bench', () => {
  it('lines up figures, ratios and budgets, and marks what is over', () => {
    const rows = [
      { name: 'vendor home JS', value: 84.23, unit: 'KB', budget: '≤ 100 KB', pass: true },
      { name: 'import', value: 12_345, unit: 'rows/s', baseline: 24_690, ratio: 0.5, pass: false },
    ];
    expect(renderRows(rows)).toBe(
      [
        '   measured                value  baseline  ratio  budget',
        '   vendor home JS       84.23 KB                   ≤ 100 KB',
        '✗  import          12,350 rows/s    24,690  0.50×',
        '',
        '2 measured, 1 over budget',
        '',
      ].join('\n'),
    );
  });
});
