import type { Dice } from '../random.ts';
import type { StoryProduct } from '../story.ts';
import type { Story } from '../tell-story.ts';

/** Two neighbouring letters of the longest word change places, as when typed in haste. */
function misspell(dice: Dice, title: string): string {
  const words = title.split(' ');
  const longest = words.reduce((best, word, i) => (word.length > words[best]!.length ? i : best), 0);
  const word = words[longest]!;
  if (word.length < 5) return `${title} Baru`;
  const at = dice.int(1, word.length - 3);
  words[longest] = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  return words.join(' ');
}

/**
 * How marketplaces spell a product. Mostly its own title, now and then shouted or with "– promo"; some products that
 * sold only once or twice are always misspelt, so that nobody can be sure they sold.
 */
export function exportedTitles(story: Story, dice: Dice): (product: StoryProduct) => string {
  const times = new Map<StoryProduct, number>();
  for (const order of story.book.sold) {
    for (const { product } of order.lines) times.set(product, (times.get(product) ?? 0) + 1);
  }
  const misspelt = new Map<StoryProduct, string>();
  for (const [product, count] of times) {
    if (count <= 3 && dice.chance(0.35)) misspelt.set(product, misspell(dice, product.title));
  }
  return product => {
    const title = misspelt.get(product) ?? product.title;
    const roll = dice.unit();
    return roll < 0.05 ? title.toUpperCase() : roll < 0.12 ? `${title} – promo` : title;
  };
}
