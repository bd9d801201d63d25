import { addDays, dayNumber } from '../calendar.ts';
import type { Dice } from '../random.ts';
import type { StoryOrder, StoryPlan, StoryProduct } from '../story.ts';
import { inventOrders } from './orders.ts';
import { reachTotal } from './reach-total.ts';

/** All that offices ordered, and how each order ended. */
export interface OrderBook {
  /** Count as sales; per period they add up to the published figures. */
  sold: StoryOrder[];
  /** Reported, but not sales: never verified, failed, or without the buying office. */
  notSold: { order: StoryOrder; reason: 'unverified' | 'failed' | 'no-office' }[];
  /** Cancelled orders after the last period: the marketplaces still report, offices buy elsewhere. */
  cancelled: StoryOrder[];
}

const reasons = ['unverified', 'failed', 'failed', 'no-office'] as const;

/** Orders of a whole story. Same plan, same dice: same book. */
export function writeOrderBook(plan: StoryPlan, dice: Dice, products: StoryProduct[]): OrderBook {
  const counters = new Map<string, number>();
  const nextId = (channel: StoryPlan['channels'][number], year: string) => {
    const key = `${channel.orderPrefix}-${year}`;
    const n = (counters.get(key) ?? 0) + 1;
    counters.set(key, n);
    return `${key}-${String(n).padStart(6, '0')}`;
  };
  const book: OrderBook = { sold: [], notSold: [], cancelled: [] };
  for (const target of plan.targets) {
    const own = dice.stream(target.from);
    const orders = inventOrders(plan, own.stream('sold'), products, target, nextId);
    reachTotal(orders, target.valueRupiah);
    book.sold.push(...orders);
    const failing = { ...target, packages: Math.max(2, Math.round(target.packages * 0.06)) };
    failing.valueRupiah = Math.round((target.valueRupiah / target.packages) * failing.packages);
    const failed = own.stream('failed');
    for (const order of inventOrders(plan, failed, products, failing, nextId)) {
      book.notSold.push({ order, reason: failed.pick(reasons) });
    }
  }
  book.cancelled = inventCancelled(plan, dice.stream('cancelled'), products, nextId);
  return book;
}

function inventCancelled(
  plan: StoryPlan,
  dice: Dice,
  products: StoryProduct[],
  nextId: Parameters<typeof inventOrders>[4],
): StoryOrder[] {
  const last = plan.targets[plan.targets.length - 1];
  if (!last || addDays(last.until, 7) > plan.today) return [];
  const from = addDays(last.until, 1);
  const months = Math.max(1, Math.round((dayNumber(plan.today) - dayNumber(from)) / 30));
  const packages = Math.max(4, Math.min(12 * months, Math.round(last.packages / 8)));
  const period = { from, until: plan.today, packages, valueRupiah: packages * 2_000_000 };
  return inventOrders(plan, dice, products, period, nextId);
}
