import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { loadProfile } from '~/catalog/quality/load-rules.server.ts';
import { CHANNELS } from '~/catalog/quality/profile.ts';
import { checkListingChecks } from './rules/listing-checks';
import { repository, type Source, source } from './support/source';

describe('listing checks', () => {
  it('have file, test, help pages, words and profile entry under one name', () => {
    expect(checkListingChecks(repository())).toEqual([]);
  });

  it('have a severity in base.yml for exactly the codes that they declare', () => {
    const base = loadProfile('base');
    for (const { meta } of ALL_CHECKS) {
      const named = Object.keys(base.checks[meta.id]?.severity ?? {});
      expect(named.sort(), meta.id).toEqual([...meta.codes].sort());
    }
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
    source('app/catalog/quality/all-checks.ts', "import './checks/text/T99-coba.ts'"),
    source('tests/unit/catalog/quality/checks/text/T99-coba.test.ts', 'test'),
    source('content/listing-checks/T99-coba.id.md', 'check: T99-coba\n'),
    source('content/listing-checks/T99-coba.en.md', 'check: T99-coba\n'),
    source('content/listing-checks/profiles/base.yml', 'checks: { T99-coba: { weight: 1 } }'),
    source('content/locales/id/catalog.json', '{"check.T99-coba": "Coba"}'),
    source('content/locales/en/catalog.json', '{"check.T99-coba": "Try"}'),
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
      'base.yml: T99-coba is no check',
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
