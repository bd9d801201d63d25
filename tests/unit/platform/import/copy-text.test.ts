import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChildMessage, messageReader } from '~/platform/import/child-message.ts';
import { copyLine } from '~/platform/import/copy-text.ts';
import { importCodes } from '~/platform/import/import-problem.ts';
import { fileCodes } from '~/sales/codes.ts';

/** What Postgres makes of one field of COPY text. */
function readField(field: string): string | null {
  if (field === '\\N') return null;
  const signs: Record<string, string> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };
  return field.replace(/\\(.)/g, (_, sign: string) => signs[sign] ?? sign);
}

describe('copyLine', () => {
  it('writes nulls, numbers and truth as Postgres reads them', () => {
    expect(copyLine([1, null, 'a', true, false])).toBe('1\t\\N\ta\tt\tf\n');
    expect(copyLine(['', 'x'])).toBe('\tx\n');
    expect(copyLine(['\\N'])).toBe('\\\\N\n');
  });

  it('keeps every text, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 6 }),
        texts => {
          const line = copyLine(texts);
          expect(line.slice(0, -1)).not.toContain('\n');
          expect(line.slice(0, -1).split('\t').map(readField)).toEqual(texts);
        },
      ),
    );
  });
});

describe('messages of a child', () => {
  it('arrive whole, however the stream is cut', () => {
    const sent: ChildMessage[] = [
      { kind: 'started', format: 'csv' },
      { kind: 'rejected', row: 3, code: 'total-missing' },
      { kind: 'done', rows: 9, rejected: 1 },
    ];
    const text = sent.map(message => `${JSON.stringify(message)}\n`).join('');
    for (const size of [1, 7, 1000]) {
      const got: ChildMessage[] = [];
      const read = messageReader(message => got.push(message));
      for (let at = 0; at < text.length; at += size) read(text.slice(at, at + size));
      expect(got).toEqual(sent);
    }
  });

  it('carry codes that sales has words for', () => {
    expect(fileCodes).toEqual(expect.arrayContaining([...importCodes]));
  });
});
