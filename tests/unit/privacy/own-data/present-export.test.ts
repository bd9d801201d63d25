import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translate } from '~/i18n/namespaces.server.ts';
import { exportFormats, isExportFormat } from '~/privacy/own-data/export-formats.ts';
import { isWorded, type OwnPart } from '~/privacy/own-data/own-part.ts';
import { mostOnPaper, presentExport, writeExportJson } from '~/privacy/own-data/present-export.ts';

const say = translate('id');
const madeAt = new Date('2026-11-21T01:41:00Z');
const head = { pemda: '33.25', person: 'p', madeAt };
const part = (row: OwnPart['rows'][number]): OwnPart[] => [{ part: 'products', rows: [row] }];
const values = (row: OwnPart['rows'][number]) => presentExport(part(row), say, 'id')[0]!.things[0]!;

describe('presentExport', () => {
  it('speaks Indonesian: days, times, rupiah, yes and no, words of a code', () => {
    expect(
      values({
        createdAt: madeAt,
        expiresOn: '2027-02-28',
        priceRupiah: 1_250_000,
        passed: true,
        status: { code: 'accepted', words: 'privacy.status.accepted' },
      }),
    ).toEqual([
      { name: 'Dibuat', value: '21 November 2026 pukul 08.41' },
      { name: 'Berlaku sampai', value: '28 Februari 2027' },
      { name: 'Harga', value: 'Rp\u00a01.250.000' },
      { name: 'Lulus', value: 'Ya' },
      { name: 'Keadaan', value: 'Diterima' },
    ]);
  });
  it('leaves out what is empty, a code without words speaks for itself, and a part without rows is not shown', () => {
    expect(values({ note: null, brand: '', status: { code: 'zzz', words: 'privacy.status.zzz' } })).toEqual([
      { name: 'Keadaan', value: 'zzz' },
    ]);
    expect(presentExport([{ part: 'turns', rows: [] }], say, 'id')).toEqual([]);
  });
  it('puts the newest hundred of a part on paper and says how many are left', () => {
    const rows = Array.from({ length: mostOnPaper + 7 }, (_, number) => ({ number }));
    const [section] = presentExport([{ part: 'events', rows }], say, 'id');
    expect(section!.things).toHaveLength(mostOnPaper);
    expect(section!.things.at(-1)).toEqual([{ name: 'Percobaan ke', value: String(mostOnPaper + 6) }]);
    expect(section!.more).toContain('7');
  });
});

describe('writeExportJson', () => {
  it('holds codes and instants, keeps empty parts, and reads back as it was', () => {
    const parts: OwnPart[] = [
      {
        part: 'answers',
        rows: [{ question: { code: 'nik', words: 'registration.term.nik' }, answer: '3325', at: madeAt }],
      },
      { part: 'turns', rows: [] },
    ];
    expect(JSON.parse(writeExportJson(parts, head))).toEqual({
      format: 'laris.own-data',
      version: 1,
      pemda: '33.25',
      person: 'p',
      madeAt: '2026-11-21T01:41:00.000Z',
      data: { answers: [{ question: 'nik', answer: '3325', at: '2026-11-21T01:41:00.000Z' }], turns: [] },
    });
  });
  it('round-trips whatever people typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (field, answer) => {
        const written = writeExportJson([{ part: 'answers', rows: [{ [`x${field}`]: answer }] }], head);
        expect(JSON.parse(written).data.answers[0][`x${field}`]).toBe(answer);
      }),
    );
  });
});

describe('cells and formats', () => {
  it('tells a worded value from a plain one', () => {
    expect(isWorded({ code: 'a', words: 'b' })).toBe(true);
    for (const cell of ['a', 1, true, null, madeAt]) expect(isWorded(cell)).toBe(false);
  });
  it('knows its formats', () => {
    expect(exportFormats.every(isExportFormat)).toBe(true);
    expect(isExportFormat('exe')).toBe(false);
  });
});
