import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { parseHelpPage } from '~/catalog/quality/help-page.ts';
import { loadHelpPage } from '~/catalog/quality/load-help.server.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, contextOf } from './example-context.ts';

const pages = ALL_CHECKS.flatMap(check =>
  (['id', 'en'] as const).map(language => [check.meta.id, language] as const),
);

describe.each(pages)('help page of %s (%s)', (id, language) => {
  const { check, examples, body, title } = loadHelpPage(id, language);

  it('belongs to the check and says something', () => {
    expect(check).toBe(id);
    expect(title.length).toBeGreaterThan(3);
    expect(body.split('\n')[0]!.length).toBeGreaterThan(30);
  });
  it('shows at least one bad and one good example', () => {
    expect(examples.filter(example => example.good).length).toBeGreaterThan(0);
    expect(examples.filter(example => !example.good).length).toBeGreaterThan(0);
  });
  it.each(examples)('example: $listing.title', ({ good, code, listing }) => {
    const outcome = runChecks(contextOf(listing), baseRules, ALL_CHECKS).find(found => found.id === id);
    expect(outcome?.status).not.toBe('error');
    const codes = outcome?.findings.map(finding => finding.code) ?? [];
    if (good) expect(codes).toEqual([]);
    else expect(codes).toContain(code);
  });
});

describe('parseHelpPage', () => {
  it('reads front matter, body and examples', () => {
    const source =
      '---\ncheck: X\ntitle: Judul\ncodes:\n  some-code: { says: Ini, short: itu }\nfixes: { do-it: Kerjakan. }\n---\nIsi.\n\n```json bad some-code\n{"title": "a"}\n```\n';
    const parsed = parseHelpPage(source, parse);
    expect(parsed).toMatchObject({ check: 'X', title: 'Judul', fixes: { 'do-it': 'Kerjakan.' } });
    expect(parsed.examples).toMatchObject([
      { good: false, code: 'some-code', listing: { title: 'a', photos: [] } },
    ]);
  });
  it.each(['', 'no front', '---\ncheck: X\n---\nisi'])('throws on %j', source => {
    expect(() => parseHelpPage(source, parse)).toThrow();
  });
  it('throws on an example that is not JSON', () => {
    expect(() => parseHelpPage('---\ncheck: X\ntitle: Y\n---\n```json good\n{oops\n```\n', parse)).toThrow();
  });
});
