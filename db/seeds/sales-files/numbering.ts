import { throwDice } from '../random.ts';
import { orderValue, type StoryOrder } from '../story.ts';
import type { Story } from '../tell-story.ts';

/** Of the orders in the marketplaces' exports: most carry their number, a few not, some of these wrongly dated too. */
interface Numbering {
  without: Set<StoryOrder>;
  misdated: Set<StoryOrder>;
}

const known = new WeakMap<Story, Numbering>();

const fingerprint = (order: StoryOrder) =>
  `${order.channel}|${order.vendor.id}|${order.orderedOn}|${orderValue(order)}`;

/** Only an order of one line, and alone with its shop, day and total, can be found again without its number. */
function decide(story: Story): Numbering {
  const dice = throwDice(`numbering/${story.plan.name}`);
  const seen = new Map<string, number>();
  const all = [...story.book.sold, ...story.book.notSold.map(one => one.order)];
  for (const order of all) seen.set(fingerprint(order), (seen.get(fingerprint(order)) ?? 0) + 1);
  const out: Numbering = { without: new Set(), misdated: new Set() };
  for (const order of story.book.sold) {
    if (!dice.chance(0.015)) continue;
    if (order.lines.length !== 1 || seen.get(fingerprint(order)) !== 1) continue;
    out.without.add(order);
    if (dice.chance(0.1)) out.misdated.add(order);
  }
  return out;
}

function numbering(story: Story): Numbering {
  let found = known.get(story);
  if (!found) {
    found = decide(story);
    known.set(story, found);
  }
  return found;
}

export function isLeftWithoutNumber(story: Story, order: StoryOrder): boolean {
  return numbering(story).without.has(order);
}

/** Cannot be joined to anything: the export names another day. */
export function isMisdated(story: Story, order: StoryOrder): boolean {
  return numbering(story).misdated.has(order);
}
