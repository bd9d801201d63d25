import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRetention, retention, retentionLine } from '~/privacy/retention/retention-rules.ts';
import { HISTORY_DAYS } from '~/registration/documents/document-rules.ts';

const rule = { what: 'login-sessions', days: 7, from: 'expired', law: 'UU 27/2022' };
const file = (rules: object[]) => ({ version: 1, validFrom: '2026-01-01', rules });

describe('content/legal/retention.json', () => {
  it('keeps messages ninety days and what people typed at most as long as it says', () => {
    const days = Object.fromEntries(retention.rules.map(each => [each.what, each.days]));
    expect(days['sent-messages']).toBe(90);
    expect(days['farewell-messages']).toBeLessThan(days['sent-messages']!);
  });
  it('agrees with the documents’ own nightly job', () => {
    expect(retention.rules.find(each => each.what === 'replaced-documents')?.days).toBe(HISTORY_DAYS);
  });
});

describe('readRetention', () => {
  it('takes a sound file', () => {
    expect(readRetention(file([rule])).rules).toEqual([rule]);
  });
  it.each([
    ['the same thing twice', [rule, rule]],
    ['no days', [{ ...rule, days: 0 }]],
    ['half a day', [{ ...rule, days: 0.5 }]],
    ['an unknown start', [{ ...rule, from: 'someday' }]],
    ['no law', [{ ...rule, law: '' }]],
    ['no rule', []],
  ])('refuses %s', (_, rules) => {
    expect(() => readRetention(file(rules))).toThrow();
  });
});

describe('retentionLine', () => {
  it('lies as many days back as the rule says', () => {
    expect(retentionLine({ days: 90 }, new Date('2026-11-21T00:00:00Z'))).toEqual(
      new Date('2026-08-23T00:00:00Z'),
    );
  });
  it('moves with the days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }), (a, b) => {
        const now = new Date('2026-11-21T00:00:00Z');
        const difference =
          retentionLine({ days: a }, now).getTime() - retentionLine({ days: b }, now).getTime();
        expect(difference).toBe((b - a) * 86_400_000);
      }),
    );
  });
});
