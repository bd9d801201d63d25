import { describe, expect, it } from 'vitest';
import { attributesOf } from '#db/seeds/goods/attributes-of.ts';
import { tiny } from '#db/seeds/stories/tiny.ts';
import { tellStory } from '#db/seeds/tell-story.ts';
import { categoryProfile } from '~/catalog/category.ts';
import { loadCategoryTree } from '~/catalog/quality/load-rules.server.ts';

const tree = loadCategoryTree();
const { products } = tellStory(tiny);
const of = (title: string, category: string, id = '019a0000-0000-7000-8000-000000000001') =>
  attributesOf({ id, title, category });

describe('attributes of a story', () => {
  it('are those that the category asks, numbers and choices as their kinds want them', () => {
    for (const product of products) {
      const profile = categoryProfile(tree, product.category);
      const asked = [...(profile?.required ?? []), ...(profile?.advised ?? [])];
      for (const [code, value] of Object.entries(attributesOf(product))) {
        const definition = asked.find(one => one.code === code);
        expect(definition, `${product.category} ${code}`).toBeDefined();
        expect(value).not.toBe('');
        if (definition?.kind === 'choice') expect(definition.choices.map(one => one.code)).toContain(value);
        if (definition?.kind === 'number') expect(value).toMatch(/^\d+$/);
      }
    }
  });
  it('hold all that is required', () => {
    for (const product of products) {
      const given = attributesOf(product);
      for (const { code } of categoryProfile(tree, product.category)?.required ?? []) {
        expect(given[code], `${product.title} ${code}`).toBeTruthy();
      }
    }
  });
  it('follow the title', () => {
    expect(of('Kain Batik Gringsing Ukel Tulis 2 m', 'batik')).toMatchObject({
      'teknik-batik': 'tulis',
      motif: 'Gringsing',
    });
    expect(of('Kopi Tombo Robusta Bubuk 250 g', 'kopi-teh')).toMatchObject({
      'jenis-kopi-teh': 'robusta',
      bentuk: 'bubuk',
    });
    expect(of('Teh Hijau 100 g', 'kopi-teh')).toMatchObject({ 'jenis-kopi-teh': 'teh-hijau' });
  });
  it('are the same each time, and left out by one owner in three', () => {
    for (const product of products) expect(attributesOf(product)).toEqual(attributesOf(product));
    expect(of('Kursi Tamu', 'mebel', '019a0000-0000-7000-8000-000000000003')).toEqual({});
    expect(of('Kursi Tamu', 'mebel')).not.toEqual({});
  });
});
