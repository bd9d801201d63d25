import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { parseHelpPage } from '~/catalog/quality/help-page.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, contextOf } from './example-context.ts';

const page = (id: string, language: string) =>
  parseHelpPage(readFileSync(`content/listing-checks/${id}.${language}.md`, 'utf8'));

const pages = ALL_CHECKS.flatMap(check => ['id', 'en'].map(language => [check.meta.id, language] as const));

describe.each(pages)('help page of %s (%s)', (id, language) => {
  const { check, examples, body, title } = page(id, language);

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
    const source = '---\ncheck: X\ntitle: Judul\n---\nIsi.\n\n```json bad some-code\n{"title": "a"}\n```\n';
    const parsed = parseHelpPage(source);
    expect(parsed).toMatchObject({ check: 'X', title: 'Judul' });
    expect(parsed.examples).toMatchObject([
      { good: false, code: 'some-code', listing: { title: 'a', photos: [] } },
    ]);
  });
  it.each(['', 'no front', '---\ncheck: X\n---\nisi'])('throws on %j', source => {
    expect(() => parseHelpPage(source)).toThrow();
  });
  it('throws on an example that is not JSON', () => {
    expect(() => parseHelpPage('---\ncheck: X\ntitle: Y\n---\n```json good\n{oops\n```\n')).toThrow();
  });
});
