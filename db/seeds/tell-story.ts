import { inventProducts } from './goods/products.ts';
import { type OrderBook, writeOrderBook } from './orders/order-book.ts';
import { inventVendor, inventVendors } from './people/vendors.ts';
import { throwDice } from './random.ts';
import type { StoryPlan, StoryProduct, StoryVendor } from './story.ts';

export interface Story {
  plan: StoryPlan;
  vendors: StoryVendor[];
  products: StoryProduct[];
  book: OrderBook;
  /** Whose registration still waits for the office. */
  queue: StoryVendor[];
  /** Who began lately and has not come through. */
  applicants: StoryVendor[];
}

/** Changes when the same plan begins to tell something else: a database then knows that its story is an older one. */
export const edition = 2;

/** The whole story of a plan: a pure function, the same to the byte on every machine. */
export function tellStory(plan: StoryPlan): Story {
  const dice = throwDice(`laris/${plan.name}/${edition}`);
  const taken = { names: new Set<string>(), serial: 0 };
  const vendors = inventVendors(plan, dice.stream('vendors'), taken);
  const products = inventProducts(plan, dice.stream('products'), vendors);
  const book = writeOrderBook(plan, dice.stream('orders'), products);
  const queue = Array.from({ length: plan.waiting }, () =>
    inventVendor(plan, dice.stream(`waiting-${taken.serial}`), taken, plan.today),
  );
  const applicants = Array.from({ length: plan.applicants }, () =>
    inventVendor(plan, dice.stream(`applicant-${taken.serial}`), taken, plan.today),
  );
  return { plan, vendors, products, book, queue, applicants };
}
