import { describe, expect, it } from 'vitest';
import { codesOf } from '../../example-context.ts';

const id = 'T01-judul-kosong';

describe(id, () => {
  it.each(['', '  ', '-', '!!!'])('stops the title %j', title => {
    expect(codesOf(id, { title })).toEqual(['title-empty']);
  });
  it.each(['Mebel', 'MEBEL!', 'Furniture', ' mebel '])('stops %j, which only repeats the category', title => {
    expect(codesOf(id, { title, category: 'mebel' })).toEqual(['title-is-category']);
  });
  it('stops a title equal to a category that the tree does not know', () => {
    expect(codesOf(id, { title: 'Barang antik', category: 'barang antik' })).toEqual(['title-is-category']);
  });
  it.each(['Keripik', 'KERIPIK', 'Emping!'])('stops %j, one word that stands for the category', title => {
    expect(codesOf(id, { title, category: 'keripik-camilan' })).toEqual(['title-is-category']);
  });
  it.each(['Makanan ringan', 'Keripik apel', 'Madu'])('passes %j, which names goods', title => {
    expect(codesOf(id, { title, category: 'keripik-camilan' })).toEqual([]);
  });
  it('passes a title that says more', () => {
    expect(codesOf(id, { title: 'Mebel jati ukir', category: 'mebel' })).toEqual([]);
  });
  it('passes a single word when no category is known', () => {
    expect(codesOf(id, { title: 'Mebel' })).toEqual([]);
  });
});
