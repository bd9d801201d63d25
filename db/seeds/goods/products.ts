import { titleKey } from '~/sales/title-key.ts';
import { addDays, type Day, dayNumber, dayText, wib } from '../calendar.ts';
import { foreignId, storyId } from '../ids.ts';
import { drawingName } from '../pictures/drawings.ts';
import { pictureName, type Take } from '../pictures/picture.ts';
import type { Dice } from '../random.ts';
import type { StoryListing, StoryPlan, StoryProduct, StoryVendor } from '../story.ts';
import { shareOut, tradeOf } from './catalogue-sizes.ts';
import { describe } from './describe.ts';
import { addPriceFlaws, addTextFlaws, paperwork } from './flaws.ts';
import { countVariants, type Good, variantOf } from './good.ts';

/** The catalogue of version 6, whose files the story holds, opens to its shops in 2024. */
const katalogOpensOn = '2024-01-02';

/** Goods that offices already knew when the programme began: without any, its first month would have nothing to buy. */
function knowFirstGoods(plan: StoryPlan, products: StoryProduct[]): void {
  const opens = plan.targets[0]?.from.slice(0, 7);
  if (!opens) return;
  const markets = new Set(plan.channels.filter(one => one.kind === 'marketplace').map(one => one.id));
  const early = products.filter(
    product =>
      product.priceRupiah !== null &&
      product.listings.some(
        one => markets.has(one.channel) && one.status === 'live' && one.listedOn.slice(0, 7) < opens,
      ),
  );
  for (const product of early.slice(0, 3)) product.appeal ||= 1;
}

/** Which goods, and which variant of each, a shop of this size carries: whole kinds first, as shops do. */
function chooseVariants(dice: Dice, vendor: StoryVendor, size: number): { good: Good; variant: number }[] {
  const out: { good: Good; variant: number }[] = [];
  for (const good of dice.shuffle(tradeOf(vendor).goods)) {
    for (const variant of dice.shuffle(Array.from({ length: countVariants(good) }, (_, i) => i))) {
      if (out.length === size) return out;
      out.push({ good, variant });
    }
  }
  return out;
}

function listOn(dice: Dice, plan: StoryPlan, createdOn: Day): StoryListing[] {
  const out: StoryListing[] = [];
  const add = (channel: string, listedOn: Day, externalId?: string) => {
    if (listedOn > plan.today) return;
    const status = dice.chance(0.04) ? 'frozen' : 'live';
    const id = storyId(dice, wib(listedOn, 9, 0));
    out.push({ id, channel, status, listedOn, ...(externalId ? { externalId } : {}) });
  };
  for (const channel of plan.channels) {
    if (channel.kind !== 'marketplace') continue;
    if (dice.chance(0.22 + 0.85 * channel.share)) add(channel.id, addDays(createdOn, dice.int(0, 12)));
  }
  const katalog = plan.channels.find(channel => channel.kind === 'e-katalog');
  if (katalog && (dice.chance(0.18) || out.length === 0)) {
    const from = createdOn > katalogOpensOn ? createdOn : katalogOpensOn;
    add(katalog.id, addDays(from, dice.int(0, 25)), foreignId(dice));
  }
  return out;
}

/** Nobody bought most of it; of what is bought, a small part takes nearly all (again a Pareto tail of index 1). */
function appealOf(dice: Dice, createdOn: Day): number {
  const odds =
    createdOn < '2022-05-01' ? 0.34 : createdOn < '2023-07-01' ? 0.2 : createdOn < '2024-06-01' ? 0.09 : 0;
  const appeal = 1 / (0.015 + dice.unit());
  return dice.chance(odds) ? appeal : 0;
}

function createdOn(dice: Dice, plan: StoryPlan, vendor: StoryVendor): Day {
  const from = dayNumber(vendor.acceptedOn);
  const span = Math.max(0, dayNumber(plan.today) - 2 - from);
  // Two thirds go up in the first weeks; the rest trickles in over the years.
  const days = dice.chance(0.66) ? dice.int(0, Math.min(60, span)) : dice.int(0, span);
  return dayText(from + days);
}

/** The plan's products, by vendor, each with its listings. Titles are unique inside a shop. */
export function inventProducts(plan: StoryPlan, dice: Dice, vendors: StoryVendor[]): StoryProduct[] {
  const sizes = shareOut(dice.stream('sizes'), vendors, plan.products);
  const products = vendors.flatMap((vendor, serial) => {
    const own = dice.stream(`vendor-${serial}`);
    const brand = own.chance(0.6) ? vendor.name : '';
    const titles = new Set<string>();
    return chooseVariants(own, vendor, sizes[serial]!).map(({ good, variant }): StoryProduct => {
      const { title, size, price } = variantOf(good, variant);
      const made = createdOn(own, plan, vendor);
      const product: StoryProduct = {
        id: storyId(own, wib(made, own.int(8, 20), own.int(0, 59))),
        vendor,
        title,
        description: describe(own, plan, good, title, vendor.district),
        category: good.category,
        unit: good.unit,
        netContent: own.chance(0.07) ? '' : size,
        priceRupiah: Math.max(250, Math.round((price * (0.9 + 0.25 * own.unit())) / 250) * 250),
        priceIncludesPpn: false,
        brand,
        documents: paperwork(own, plan, good, vendor, serial),
        pictures: choosePictures(own, good),
        createdOn: made,
        listings: listOn(own, plan, made),
        appeal: appealOf(own, made),
      };
      addTextFlaws(own, product);
      // Two kinds may share a title ("Buku … 100 Lembar"); the shop's own name for the second tells them apart.
      while (titles.has(titleKey(product.title))) product.title = `${product.title} Seri ${own.int(2, 99)}`;
      titles.add(titleKey(product.title));
      // A slip in the price is found by the checks; what offices paid was the right one, so only unsold goods slip.
      if (product.appeal === 0) addPriceFlaws(own, product);
      else product.priceIncludesPpn = vendor.taxable;
      return product;
    });
  });
  knowFirstGoods(plan, products);
  return products;
}

/** Drawings with bad pictures and close-ups too, and drawings with a second colouring; measuring a photo takes its time. */
const wellPictured = new Set(['plate', 'pouch', 'mealbox', 'cloth', 'paper', 'shirt']);
const twiceColoured = new Set(
  'coffee jar bottle book pens banner table chair basket bucket screen serabi'.split(' '),
);

function takesOf(drawing: string): Take[] {
  if (wellPictured.has(drawing)) return ['soga', 'nila', 'close'];
  return twiceColoured.has(drawing) ? ['soga', 'nila'] : ['soga'];
}

/** One in eight products goes without a photo; some photos are too small or out of focus. */
function choosePictures(dice: Dice, good: Good): string[] {
  const drawing = drawingName(good.picture);
  const roll = dice.unit();
  const count = roll < 0.12 ? 0 : roll < 0.5 ? 1 : roll < 0.8 ? 2 : 3;
  const takes = dice.shuffle(takesOf(drawing));
  const bad = wellPictured.has(drawing) ? dice.unit() : 1;
  const main: Take = bad < 0.1 ? 'small' : bad < 0.17 ? 'blurred' : takes[0]!;
  const rest = takes.filter(take => take !== main);
  return [main, ...rest].slice(0, count).map(take => pictureName(drawing, take));
}
