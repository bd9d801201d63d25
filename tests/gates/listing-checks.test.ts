import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { CHECK_GROUPS } from '~/catalog/quality/check.ts';
import type { HelpPage } from '~/catalog/quality/help-page.ts';
import { loadHelpPage } from '~/catalog/quality/load-help.server.ts';
import { loadProfile, openRules } from '~/catalog/quality/load-rules.server.ts';
import { CHANNELS } from '~/catalog/quality/profile.ts';
import { checkListingChecks } from './rules/listing-checks';
import { placeholders } from './rules/words';
import { repository, type Source, source } from './support/source';

/** Every message of a page with the values that it asks for. */
function valuesIn({ codes, fixes }: HelpPage): Record<string, string[]> {
  const messages = [
    ...Object.entries(codes).map(([code, { says }]) => [code, says] as const),
    ...Object.entries(fixes),
  ];
  return Object.fromEntries(messages.map(([key, text]) => [key, placeholders(text)]));
}

describe('listing checks', () => {
  it('have file, test, help pages, words and profile entry under one name', () => {
    expect(checkListingChecks(repository())).toEqual([]);
  });

  it('have a severity in the profile of their group for exactly the codes that they declare', () => {
    const base = loadProfile('base');
    for (const { meta } of ALL_CHECKS) {
      const named = Object.keys(base.checks[meta.id]?.severity ?? {});
      expect(named.sort(), meta.id).toEqual([...meta.codes].sort());
    }
  });

  it('are given exactly the options that they read, by the base and by every channel', () => {
    for (const channel of ['base', ...CHANNELS]) {
      const rules = openRules().ruleSet(channel);
      for (const { meta } of ALL_CHECKS) {
        const given = rules.checks.get(meta.id)?.options ?? {};
        const read = meta.options.parse(given) as object | undefined;
        expect(Object.keys(read ?? {}).sort(), `${channel} ${meta.id}`).toEqual(
          expect.arrayContaining(Object.keys(given)),
        );
      }
    }
  });

  it('weigh something, report something and have a version', () => {
    const base = loadProfile('base');
    for (const { meta } of ALL_CHECKS) {
      expect(base.checks[meta.id]?.weight ?? 1, meta.id).toBeGreaterThan(0);
      expect(Number.isInteger(meta.version) && meta.version > 0, meta.id).toBe(true);
      expect(meta.codes.length, meta.id).toBeGreaterThan(0);
      expect(CHECK_GROUPS, meta.id).toContain(meta.group);
    }
  });

  it('are those of the table: eighty, each number once', () => {
    const table: [letter: string, count: number][] = [
      ['T', 23],
      ['U', 6],
      ['P', 13],
      ['F', 18],
      ['D', 5],
      ['L', 10],
      ['C', 5],
    ];
    const wanted = table.flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, n) => `${letter}${String(n + 1).padStart(2, '0')}`),
    );
    expect(ALL_CHECKS.map(({ meta }) => meta.id.slice(0, 3)).sort()).toEqual(wanted.sort());
  });

  it('have words for exactly the codes that they declare, with the same values in both languages', () => {
    for (const { meta } of ALL_CHECKS) {
      const [own, other] = [loadHelpPage(meta.id, 'id'), loadHelpPage(meta.id, 'en')];
      expect(Object.keys(own.codes).sort(), meta.id).toEqual([...meta.codes].sort());
      expect(valuesIn(other), meta.id).toEqual(valuesIn(own));
      expect(other.lesson, meta.id).toBe(own.lesson);
    }
  });

  it('say what to do for every fix that they name, and for no other', () => {
    for (const { meta } of ALL_CHECKS) {
      const code = readFileSync(`app/catalog/quality/checks/${meta.group}/${meta.id}.ts`, 'utf8');
      const named = [...code.matchAll(/fix: ['`]([a-z-]+)/g)].map(([, fix = '']) => fix);
      const fixes = Object.keys(loadHelpPage(meta.id, 'id').fixes);
      expect(named.length, meta.id).toBeGreaterThan(0);
      for (const start of named)
        expect(
          fixes.some(fix => fix.startsWith(start)),
          `${meta.id} ${start}`,
        ).toBe(true);
      for (const fix of fixes)
        expect(
          named.some(start => fix.startsWith(start)),
          `${meta.id} ${fix}`,
        ).toBe(true);
    }
  });

  it('share a fix between checks only in the same words', () => {
    for (const language of ['id', 'en'] as const) {
      const said = new Map<string, string>();
      for (const { meta } of ALL_CHECKS) {
        for (const [fix, text] of Object.entries(loadHelpPage(meta.id, language).fixes)) {
          expect(said.get(fix) ?? text, `${meta.id} ${fix}`).toBe(text);
          said.set(fix, text);
        }
      }
    }
  });

  it('own their codes: no two checks report the same', () => {
    const codes = ALL_CHECKS.flatMap(({ meta }) => meta.codes);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('are overridden by channels only with codes that exist', () => {
    const codes = new Set(ALL_CHECKS.flatMap(check => check.meta.codes));
    for (const channel of CHANNELS) {
      const named = Object.values(loadProfile(channel).checks).flatMap(entry =>
        Object.keys(entry.severity ?? {}),
      );
      expect(
        named.filter(code => !codes.has(code)),
        channel,
      ).toEqual([]);
    }
  });
});

describe('the gate on listing checks', () => {
  const whole = (): Source[] => [
    source('app/catalog/quality/checks/text/T99-coba.ts', "meta: { id: 'T99-coba', group: 'text' }"),
    source('app/catalog/quality/checks/text/text-checks.ts', "import './T99-coba.ts'"),
    source('tests/unit/catalog/quality/checks/text/T99-coba.test.ts', 'test'),
    source('content/listing-checks/T99-coba.id.md', 'check: T99-coba\n'),
    source('content/listing-checks/T99-coba.en.md', 'check: T99-coba\n'),
    source('content/listing-checks/profiles/base/text.yml', 'T99-coba: { weight: 1 }'),
  ];

  it('lets a whole check pass', () => {
    expect(checkListingChecks(whole())).toEqual([]);
  });

  it.each(
    whole()
      .slice(1)
      .map(file => file.path),
  )('misses %s when it is gone', path => {
    expect(checkListingChecks(whole().filter(file => file.path !== path)).length).toBeGreaterThan(0);
  });

  it('finds what is left of a check that was taken away', () => {
    expect(checkListingChecks(whole().slice(1))).toEqual([
      'tests/unit/catalog/quality/checks/text/T99-coba.test.ts: no check of that name',
      'content/listing-checks/T99-coba.id.md: no check of that name',
      'content/listing-checks/T99-coba.en.md: no check of that name',
      'content/listing-checks/profiles/base/text.yml: T99-coba is no check',
    ]);
  });

  it('finds another id or group than the path says', () => {
    const [, ...rest] = whole();
    const renamed = source(
      'app/catalog/quality/checks/text/T99-coba.ts',
      "meta: { id: 'T98-lain', group: 'price' }",
    );
    expect(checkListingChecks([renamed, ...rest])).toEqual([
      'app/catalog/quality/checks/text/T99-coba.ts: meta.id differs from the file name',
      'app/catalog/quality/checks/text/T99-coba.ts: meta.group differs from the folder',
    ]);
  });
});
