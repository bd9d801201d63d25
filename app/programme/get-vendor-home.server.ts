import type { Tx } from '#db/client.server.ts';
import type { Course } from '~/bimtek/courses/course.ts';
import type { NextThing } from '~/bimtek/learning/next/choose-next.ts';
import { findLearningHome } from '~/bimtek/learning/next/find-learning-home.server.ts';
import {
  getVendorRequirements,
  type VendorRequirements,
} from '~/catalog/listings/get-vendor-requirements.server.ts';
import { listVendorProducts, type ProductLine } from '~/catalog/products/list-vendor-products.server.ts';
import { productState } from '~/catalog/products/product-state.ts';
import { findTurn, type Ticket } from '~/promotion/find-turn.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { isLacking } from '~/registration/requirements/list-requirements.ts';
import { chooseNextStep, type NextStep, type Road, walkRoad } from '~/registration/vendor-road.ts';
import { type KeptState, listKeptStates } from '~/sales/list-kept-states.server.ts';

export interface VendorHome {
  business: string;
  road: Road;
  next: NextStep;
  products: (Pick<ProductLine, 'id' | 'title' | 'photo'> & { sales: KeptState | null })[];
  ticket: Ticket | null;
  /** What to learn next, and why; out of these courses. */
  lesson: NextThing | null;
  courses: Course[];
  /** What is open to the vendor and what opens next. */
  requirements: VendorRequirements;
}

const shownProducts = 3;

/** Everything of one vendor's first screen, from the domains that know it. */
export async function getVendorHome(
  tx: Tx,
  { personId, now }: { personId: string; now: Date },
): Promise<VendorHome> {
  const vendor = await findVendorOfPerson(tx, personId);
  const lines = vendor ? await listVendorProducts(tx, vendor.id) : [];
  const kept = await listKeptStates(
    tx,
    lines.map(line => line.id),
  );
  const turn = vendor?.status === 'accepted' ? await findTurn(tx, { vendorId: vendor.id, now }) : null;
  const requirements = await getVendorRequirements(tx, { vendorId: vendor?.id ?? null, now });
  const known = { vendorId: vendor?.id ?? null, states: requirements.states };
  const learning = await findLearningHome(tx, { personId, audience: 'vendor', now, known });
  const products = lines.map(line => ({ ...line, sales: kept?.states.get(line.id) ?? null }));
  const walked = {
    registration: vendor?.status ?? null,
    products: lines.map(line => ({ id: line.id, title: line.title, state: productState(line).state })),
    learned: learning.courses.some(({ completion }) => completion.complete),
    sold: products.some(line => line.sales?.state === 'SOLD'),
    lacking: isLacking(requirements.states),
  };
  return {
    business: vendor?.name ?? '',
    road: walkRoad(walked),
    next: chooseNextStep(walked),
    products: products
      .slice(0, shownProducts)
      .map(({ id, title, photo, sales }) => ({ id, title, photo, sales })),
    ticket: turn?.ticket ?? null,
    lesson: learning.next,
    courses: learning.courses.map(({ course }) => course),
    requirements,
  };
}
