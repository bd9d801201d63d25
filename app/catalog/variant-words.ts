import { findNetContents } from './net-content.ts';
import { normalizeTitle } from './title-similarity.ts';

const COLOURS =
  'merah putih hitam biru hijau kuning cokelat coklat ungu abu oranye oren jingga emas perak krem marun nila pink peach navy tosca ' +
  'toska maroon beige salem lilac mustard army silver gold black white red blue green yellow brown purple grey gray orange cream';
/** They only shade a colour: "biru tua", "hijau muda", "merah marun polos". */
const SHADES = 'tua muda terang gelap pucat';
const SIZES =
  'kecil sedang tanggung besar jumbo mini medium large small xs s m l xl xxl xxxl xxxxl allsize size ukuran uk nomor no warna';

const COLOUR_WORDS = new Set(COLOURS.split(' '));
const SHADE_WORDS = new Set(SHADES.split(' '));
const SIZE_WORDS = new Set(SIZES.split(' '));
/** "3xl", and the number after "ukuran" and "nomor". */
const NUMBERED_SIZE = /^[2-6]xl$/;
const BEFORE_NUMBER = new Set(['size', 'ukuran', 'uk', 'nomor', 'no']);

/**
 * A title without what tells sizes and colours apart: "Kaos Polos Hitam XL" and "Kaos polos putih M" are both "kaos polos". Shoe
 * sizes go only after "ukuran" or "nomor", for a bare number may be anything. Of food a colour is a kind ("beras merah").
 */
export function withoutVariantWords(title: string, colours = true): string {
  let rest = title;
  for (const { start, end } of findNetContents(title).reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const words = normalizeTitle(rest).split(' ');
  const isColour = (word: string) => colours && COLOUR_WORDS.has(word);
  const kept = words.filter((word, at) => {
    const before = words[at - 1] ?? '';
    if (SIZE_WORDS.has(word) || NUMBERED_SIZE.test(word) || isColour(word)) return false;
    if (SHADE_WORDS.has(word) && isColour(before)) return false;
    return !(/^\d{1,3}$/.test(word) && BEFORE_NUMBER.has(before)) && word !== 'isi';
  });
  return kept.join(' ');
}

/** Whether two different titles name the same good in another size or, where `colours` tell no kinds apart, colour. */
export function areVariants(one: string, other: string, colours = true): boolean {
  if (normalizeTitle(one) === normalizeTitle(other)) return false;
  const rest = withoutVariantWords(one, colours);
  return rest.length >= 4 && rest === withoutVariantWords(other, colours);
}
