import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T16-keterangan-sama-judul';
const title = 'Keripik Singkong Balado Bu Rini 250 g';
const of = (description: string) => codesOf(id, { title, description });

describe(id, () => {
  it.each([
    title,
    title.toUpperCase(),
    `${title}. ${title}. ${title}.`,
    `Jual ${title} enak gurih`,
    'Bu Rini: Keripik Singkong Balado, 250 g',
  ])('catches %j', description => {
    expect(of(description)).toEqual(['description-is-title']);
  });
  it.each([
    'Singkong pilihan diiris tipis.',
    `${title} dari singkong segar, digoreng minyak kelapa`,
    'Keripik enak',
    'Keripik Singkong',
  ])('passes %j', description => {
    expect(of(description)).toEqual([]);
  });
  it('draws the line at four new words', () => {
    expect(of(`${title} enak gurih renyah`)).toEqual(['description-is-title']);
    expect(of(`${title} enak gurih renyah asin`)).toEqual([]);
    expect(of(`${title} enak enak enak enak`)).toEqual(['description-is-title']);
  });
  it('says how much of the title it repeats', () => {
    expect(reportsOf(id, { title, description: title })[0]).toMatchObject({ data: { percent: 100 } });
  });
  it('passes signs only', () => {
    expect(codesOf(id, { title: '---', description: '!!!' })).toEqual([]);
  });
});
