import { describe, expect, it } from 'vitest';
import { checkBarrels, checkComponents, checkNames, checkSizes, mostLines } from './rules/files';
import { repository, source } from './support/source';

describe('file names', () => {
  it('say what is inside', () => {
    expect(checkNames(repository())).toEqual([]);
  });

  it.each([
    'app/sales/utils.ts',
    'app/sales/order-helpers.server.ts',
    'app/identity/session-manager.ts',
    'app/catalog/types.ts',
    'app/ui/common.css',
    'tests/support/misc.test.ts',
    'app/catalog/index.ts',
  ])('are caught when they do not: %s', path => {
    expect(checkNames([source(path)])).toHaveLength(1);
  });

  it.each(['app/identity/permissions.ts', 'app/catalog/data-sheet.ts', 'app/bimtek/common-mistake.ts'])(
    'may hold such a word as part of a name: %s',
    path => {
      expect(checkNames([source(path)])).toEqual([]);
    },
  );
});

describe('file sizes', () => {
  it(`stay at or under ${mostLines} lines`, () => {
    expect(checkSizes(repository())).toEqual([]);
  });

  it('are caught one line above', () => {
    const lines = (n: number) => Array.from({ length: n }, () => 'x');
    expect(checkSizes([source('app/sales/a.ts', ...lines(mostLines))])).toEqual([]);
    expect(checkSizes([source('app/sales/a.ts', ...lines(mostLines), '')])).toEqual([]);
    expect(checkSizes([source('app/sales/a.ts', ...lines(mostLines + 1))])).toEqual([
      'app/sales/a.ts: 401 lines, at most 400',
    ]);
  });
});

describe('barrels', () => {
  it('do not exist', () => {
    expect(checkBarrels(repository())).toEqual([]);
  });

  it('are caught', () => {
    const barrel = source('app/sales/sales.ts', "export * from './a';", '// b', "export { b } from './b';");
    expect(checkBarrels([barrel])).toEqual(['app/sales/sales.ts: only passes on what other files export']);
  });

  it('are not: a file that adds something of its own', () => {
    expect(checkBarrels([source('app/a.ts', "export * from './b';", 'export const c = 1;')])).toEqual([]);
  });
});

describe('components of the design system', () => {
  it('each have examples', () => {
    expect(checkComponents(repository())).toEqual([]);
  });

  it('are caught without', () => {
    const bare = source('app/ui/button/button.tsx', 'export const Button = 1');
    expect(checkComponents([bare])).toEqual(['app/ui/button: no examples']);
    expect(checkComponents([bare, source('app/ui/button/button.examples.tsx')])).toEqual([]);
  });
});
