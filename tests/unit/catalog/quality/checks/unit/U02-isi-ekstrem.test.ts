import { describe, expect, it } from 'vitest';
import { U02 } from '~/catalog/quality/checks/unit/U02-isi-ekstrem.ts';
import { codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'U02-isi-ekstrem';
const of = (category: string, netContent: string) => ({ title: 'Barang', category, netContent });

describe(id, () => {
  it.each([
    ['keripik-camilan', '250 kg', 'content-too-large'],
    ['keripik-camilan', '5,1 kg', 'content-too-large'],
    ['keripik-camilan', '5 g', 'content-too-small'],
    ['kopi-teh', '0,2 g', 'content-too-small'],
    ['beras-palawija', '25 g', 'content-too-small'],
    ['air-minum', '600 liter', 'content-too-large'],
    ['minyak-makan', '1 ml', 'content-too-small'],
    ['kecantikan', '80 kg', 'content-too-large'],
  ])('catches %s of %s', (category, content, code) => {
    expect(codesOf(id, of(category, content))).toEqual([code]);
  });
  it.each([
    ['keripik-camilan', '5 kg'],
    ['keripik-camilan', '10 g'],
    ['keripik-camilan', '24 x 250 g'],
    ['air-minum', '48 x 220 ml'],
    ['air-minum', '19 liter'],
    ['beras-palawija', '25 kg'],
    ['pupuk-bibit', '50 kg'],
    ['batik', '2 m'],
    ['kopi-teh', '10 sachet @ 20 g'],
    ['alat-tulis', '5 rim'],
  ])('passes %s of %s', (category, content) => {
    expect(codesOf(id, of(category, content))).toEqual([]);
  });
  it('knows nothing of a dimension that the category has no range for', () => {
    expect(codesOf(id, of('mebel', '45 kg'))).toEqual([]);
  });
  it('gives a channel more slack when it wants', () => {
    expect(codesOf(id, of('keripik-camilan', '6 kg'), { slack: 2 })).toEqual([]);
    expect(codesOf(id, of('keripik-camilan', '11 kg'), { slack: 2 })).toEqual(['content-too-large']);
  });
  it('says the usual range in units that people read', () => {
    expect(reportsOf(id, of('keripik-camilan', '250 kg'))[0]?.data).toEqual({
      content: '250 kg',
      least: '10 g',
      most: '5 kg',
    });
    expect(reportsOf(id, of('minyak-makan', '1 ml'))[0]?.data).toMatchObject({
      least: '100 ml',
      most: '25 liter',
    });
  });
  it('has nothing to look at without a readable net content', () => {
    expect(U02.meta.appliesTo(contextOf(of('keripik-camilan', 'segenggam')))).toBe(false);
  });
});
