import {
  inventedId,
  inventedVendor,
  seeded,
  turned,
} from '#tests/unit/catalog/quality/corpus/invented-products.ts';
import type { CorpusProduct } from '~/catalog/quality/corpus/corpus-product.ts';

const consonants = 'bcdfghjklmnprstvwyz';
const vowels = 'aiueo';
const endings = ['', '', '', 'n', 'ng', 's', 't', 'k', 'r', 'l', 'm', 'p', 'h', 'x', 'y'];
const categories = Array.from({ length: 40 }, (_, n) => `kategori-${n}`);

/**
 * A pemda as large as they come: titles of eight words and fifty characters from six thousand words, the frequent ones as
 * frequent as Zipf has it; every tenth product resembles another; descriptions of sixty words; two photos each.
 */
export function* inventLargeMarket(count: number): Generator<CorpusProduct> {
  const random = seeded(7);
  const syllable = () =>
    `${consonants[random(19)]}${random(4) === 0 ? consonants[random(19)] : ''}${vowels[random(5)]}${endings[random(15)]}`;
  const coined = () =>
    random(4) === 0
      ? `${consonants[random(19)]}${random(990)}`
      : Array.from({ length: 1 + random(3) }, syllable).join('');
  const words = Array.from({ length: 20_000 }, coined);
  const zipf = () => words[Math.floor(words.length ** (random(1e6) / 1e6)) - 1] ?? '';
  const hash = () => Array.from({ length: 8 }, () => random(256).toString(16).padStart(2, '0')).join('');
  const recent: CorpusProduct[] = [];
  for (let n = 0; n < count; n++) {
    const model = random(10) === 0 ? recent[random(recent.length)] : undefined;
    const weight = (1 + random(40)) * 25;
    const sellable = `${Array.from({ length: 7 }, zipf).join(' ')} ${weight} ${['g', 'gr', 'gram', 'pcs', 'ml'][random(5)]}`;
    const shown = model?.photos[0];
    const product = {
      id: inventedId(n),
      vendorId: model && random(2) === 0 ? model.vendorId : inventedVendor(random(Math.ceil(count / 15))),
      title: model ? `${model.title.slice(0, 40)} ${zipf()}` : sellable,
      description: model && random(3) === 0 ? model.description : Array.from({ length: 60 }, zipf).join(' '),
      category: model?.category ?? (categories[random(random(40) + 1)] as string),
      brand: random(4) === 0 ? zipf() : null,
      priceRupiah: (1 + random(400)) * 500,
      netContent: weight,
      netContentUnit: 'g',
      photos: [0, 1].map(at => ({
        id: `${hash()}${hash()}${hash()}${hash()}`,
        hash: at === 0 && shown ? turned(shown.hash, random(6), random) : hash(),
        mirrorHash: hash(),
      })),
    };
    recent[n % 2_000] = product;
    yield product;
  }
}
