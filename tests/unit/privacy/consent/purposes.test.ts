import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRoot } from '~/platform/config/root.server.ts';
import { findText } from '~/privacy/consent/find-text.server.ts';
import {
  listPurposes,
  purposeFile,
  purposeOn,
  purposesOn,
  readPurposes,
} from '~/privacy/consent/purposes.ts';
import { readText } from '~/privacy/consent/read-text.ts';

const text = (version: number, validFrom: string) => ({ version, validFrom, keepsOlder: true });
const purpose = {
  purpose: 'publicity',
  required: false,
  basis: 'public-task',
  law: 'UU 27/2022',
  silence: 'allows',
  roles: ['vendor'],
  texts: [text(1, '2026-01-01'), text(2, '2026-06-01')],
};
const file = (changes: object) => ({ purposes: [{ ...purpose, ...changes }] });

describe('content/legal/consents.json', () => {
  it('has a text in both languages for every version of every purpose, short enough to be read', () => {
    for (const { purpose: name, texts } of purposeFile.purposes)
      for (const { version } of texts)
        for (const language of ['id', 'en'] as const) {
          expect(existsSync(inRoot('content/legal', language, `${name}-${version}.md`)), name).toBe(true);
          const { title, paragraphs } = findText(name, version, language)!;
          expect(title.length).toBeLessThan(60);
          expect(paragraphs.join(' ').split(' ').length, `${name} ${language}`).toBeLessThan(110);
        }
  });

  it('asks vendors for all of them and office buyers for fewer', () => {
    const today = listPurposes('2026-11-21');
    expect(today.map(each => each.purpose)).toContain('registration');
    expect(today.filter(each => each.required).map(each => each.purpose)).toEqual(['registration']);
    expect(today.filter(each => each.roles.includes('opd')).length).toBeLessThan(today.length);
  });
});

describe('readPurposes', () => {
  it('takes a file that agrees with itself', () => {
    expect(readPurposes(file({})).purposes).toHaveLength(1);
  });
  it.each([
    ['two of one name', { purposes: [purpose, purpose] }],
    ['silence taken for consent', file({ basis: 'consent' })],
    ['a version left out', file({ texts: [text(1, '2026-01-01'), text(3, '2026-02-01')] })],
    [
      'versions that begin in the wrong order',
      file({ texts: [text(1, '2026-05-01'), text(2, '2026-02-01')] }),
    ],
    ['no text', file({ texts: [] })],
    ['a day that is none', file({ texts: [text(1, '2026-02-30')] })],
    ['an unknown basis', file({ basis: 'habit' })],
    ['an unknown role', file({ roles: ['king'] })],
    ['a field that nobody knows', file({ colour: 'red' })],
  ])('refuses %s', (_, broken) => {
    expect(() => readPurposes(broken)).toThrow();
  });
});

describe('purposesOn', () => {
  const read = readPurposes(file({}));
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 2],
    ['2030-01-01', 2],
  ])('on %s the text is %s', (day, version) => {
    expect(purposesOn(read, day)[0]?.version).toBe(version);
  });
  it('never goes back to an older text as days go by', () => {
    const days = fc
      .integer({ min: 0, max: 400 })
      .map(n => new Date(Date.UTC(2025, 10, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const version = (day: string) => purposesOn(read, day)[0]?.version ?? 0;
        expect(version(early)).toBeLessThanOrEqual(version(late));
      }),
    );
  });
  it('finds one by its name', () => {
    expect(purposeOn('publicity', '2026-11-21')?.purpose).toBe('publicity');
    expect(purposeOn('gossip', '2026-11-21')).toBeUndefined();
  });
});

describe('texts', () => {
  it('are a title and paragraphs, lines joined', () => {
    expect(readText('# Judul\n\nsatu\nbaris\n\ndua\r\n')).toEqual({
      title: 'Judul',
      paragraphs: ['satu baris', 'dua'],
    });
  });
  it.each(['', 'tanpa judul\n\nisi', '# hanya judul'])('refuses %j', source => {
    expect(() => readText(source)).toThrow();
  });
  it('are looked up by what is listed only, so that no other file can be asked for', () => {
    expect(findText('../../package', 1, 'id')).toBeNull();
    expect(findText('publicity', 99, 'id')).toBeNull();
  });
});
