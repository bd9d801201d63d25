import { addDays } from '../calendar.ts';
import { inventHalal, inventPirt } from '../people/identifiers.ts';
import type { Dice } from '../random.ts';
import type { StoryDocument, StoryPlan, StoryProduct, StoryVendor } from '../story.ts';
import type { Good } from './good.ts';

const promises = ['MURAH', 'promo', 'TERMURAH', 'best seller', 'diskon'];

/**
 * What owners really get wrong, in the shares seen in public listings (reference/listing-quality.md §1: 13.5 % capital
 * titles, 8 % promotion words), so that the checks have something true to find. Changes the product in place.
 */
export function addTextFlaws(dice: Dice, product: StoryProduct): void {
  const { vendor } = product;
  if (dice.chance(0.05)) product.title = `${product.title} ${dice.pick(promises)}`;
  if (dice.chance(0.09)) product.title = product.title.toUpperCase();
  if (dice.chance(0.025)) {
    const phone = `0${vendor.phone.slice(3, 6)}-${vendor.phone.slice(6, 10)}-${vendor.phone.slice(10)}`;
    product.description += ` Pesan cepat WA ${phone}.`;
  }
  const roll = dice.unit();
  if (roll < 0.05) product.description = '';
  else if (roll < 0.09) product.description = product.title;
  else if (roll < 0.3) product.description = `${product.description.split('. ').slice(0, 2).join('. ')}.`;
  else if (roll < 0.32) product.description = product.description.toUpperCase();
}

export function addPriceFlaws(dice: Dice, product: StoryProduct): void {
  const roll = dice.unit();
  const price = product.priceRupiah ?? 0;
  if (roll < 0.006) product.priceRupiah = price * 10;
  else if (roll < 0.012) product.priceRupiah = Math.max(1, Math.round(price / 1000));
  else if (roll < 0.016) product.priceRupiah = null;
  product.priceIncludesPpn = product.vendor.taxable || dice.chance(0.03);
}

/** The papers that go with the good, some missing, some out of date, some copied with a digit lost. */
export function paperwork(
  dice: Dice,
  plan: StoryPlan,
  good: Good,
  vendor: StoryVendor,
  serial: number,
): StoryDocument[] {
  const out: StoryDocument[] = [];
  if (good.needs.includes('pirt') && dice.chance(0.82)) {
    const expiresOn = addDays(plan.today, dice.chance(0.08) ? -dice.int(20, 400) : dice.int(30, 1_700));
    const packaging = good.unit === 'toples' || good.unit === 'botol' ? 1 : 2;
    const full = inventPirt(dice, plan.pemda, packaging, serial, Number(expiresOn.slice(0, 4)));
    const number = dice.chance(0.03) ? full.replace(/^(\d)\d/, '$1') : full;
    out.push({ kind: 'pirt', number, holder: vendor.name, expiresOn });
  }
  if (good.needs.includes('halal') && dice.chance(0.72)) {
    out.push({ kind: 'halal', number: inventHalal(dice, plan.pemda), holder: vendor.name });
  }
  if (good.needs.includes('sni') && dice.chance(0.6)) {
    const number = `SNI ${dice.int(1000, 9999)}:20${dice.int(15, 22)}`;
    out.push({
      kind: 'sni',
      number,
      holder: vendor.name,
      expiresOn: addDays(plan.today, dice.int(60, 1_200)),
    });
  }
  return out;
}
