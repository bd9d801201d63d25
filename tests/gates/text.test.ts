import { describe, expect, it } from 'vitest';
import { checkText } from './rules/text';
import { repository, source } from './support/source';

describe('text of the repository', () => {
  it('holds no path of a machine, no registry host, no work left for later', () => {
    expect(checkText(repository())).toEqual([]);
  });

  // Pieces, so that this file passes the gate that it tests.
  it.each([
    ['docs/a.md', ['see /wo', 'rk/main/a'], 'a path of one machine'],
    ['docs/a.md', ['in /ho', 'me/budi/laris'], 'a path of one machine'],
    ['.npmrc', ['https://registry.', 'npmjs.org/'], 'a registry host'],
    ['app/sales/a.ts', ['// TO', 'DO: later'], 'work left for later'],
    ['app/sales/a.ts', ['throw new Error("not ', 'implemented")'], 'work left for later'],
    ['app/sales/a.ts', ['const a = b as ', 'any'], 'a silenced type'],
    ['app/sales/a.ts', ['// @ts-', 'ignore'], 'a silenced type'],
    ['tests/unit/a.test.ts', ['it.sk', "ip('x', () => {})"], 'a silenced test'],
    ['tests/unit/a.test.ts', ['expect(', 'true).toBe(true)'], 'a test that asserts nothing'],
  ])('is caught in %s: %s', (path, pieces, what) => {
    const found = checkText([source(path, 'first line', pieces.join(''))]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}:2: ${what}`);
  });

  it('may use such words in prose', () => {
    expect(checkText([source('docs/a.md', 'A network of vendors; it works/rests; any.')])).toEqual([]);
  });
});
