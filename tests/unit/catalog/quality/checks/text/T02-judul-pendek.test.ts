import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'T02-judul-pendek';

describe(id, () => {
  it('counts characters as people see them, and says how many are wanted', () => {
    expect(reportsOf(id, { title: 'Emping melinjo' })[0]).toMatchObject({
      code: 'title-short',
      data: { length: 14, min: 25 },
    });
    expect(codesOf(id, { title: '😀'.repeat(24) })).toEqual(['title-short']);
    expect(codesOf(id, { title: '😀'.repeat(25) })).toEqual([]);
  });
  it('draws the line at 25', () => {
    expect(codesOf(id, { title: 'a'.repeat(24) })).toEqual(['title-short']);
    expect(codesOf(id, { title: 'a'.repeat(25) })).toEqual([]);
  });
  it('leaves an empty title to T01', () => {
    const check = ALL_CHECKS.find(({ meta }) => meta.id === id);
    expect(check?.meta.appliesTo(contextOf({ title: ' ' }))).toBe(false);
  });
  it('follows the channel', () => {
    expect(codesOf(id, { title: 'Emping melinjo' }, { min: 10 })).toEqual([]);
  });
  it('marks the whole title', () => {
    expect(reportsOf(id, { title: 'Emping' })[0]).toMatchObject({
      span: { start: 0, end: 6 },
      evidence: 'Emping',
    });
  });
});
