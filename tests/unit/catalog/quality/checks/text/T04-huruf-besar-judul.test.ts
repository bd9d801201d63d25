import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T04-huruf-besar-judul';

describe(id, () => {
  it.each([
    'KERIPIK SINGKONG PEDAS',
    'KERIPIK SINGKONG pedas 250 g',
    'KURSI ROTAN - SET TAMU (LENGKAP)',
    'MEJA KAYU JATI BESAR',
  ])('catches %j', title => {
    expect(codesOf(id, { title })).toEqual(['title-capitals']);
  });
  it.each([
    'Keripik Singkong Pedas',
    'LCD LED TV SNI HDMI USB',
    'MEJA',
    'BPOM RI MD 123',
    'Lampu LED SNI 12 W',
    '12345 67890',
    'Keripik SINGKONG pedas manis gurih',
    'KURSI JATI 2 PCS',
    'LED RGB USB HDMI MEJA KAYU',
  ])('passes %j', title => {
    expect(codesOf(id, { title })).toEqual([]);
  });
  it('marks the whole title and gives the share', () => {
    expect(reportsOf(id, { title: 'EMPING MELINJO' })[0]).toMatchObject({
      span: { start: 0, end: 14 },
      data: { percent: 100 },
    });
  });
});
