import type { Tx } from '#db/client.server.ts';
import type { Course } from '~/bimtek/courses/course.ts';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { judgeCompletion } from '~/bimtek/learning/completion.ts';
import { listProgress } from '~/bimtek/learning/list-progress.server.ts';
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
  /** The first course that is not complete. */
  course: Course | null;
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
  const progress = await listProgress(tx, personId);
  const courses = listCourses();
  const open = courses.filter(course => {
    const own = progress.get(course.id);
    return !judgeCompletion(course, own?.readings ?? [], own?.attempts ?? []).complete;
  });
  const requirements = await getVendorRequirements(tx, { vendorId: vendor?.id ?? null, now });
  const products = lines.map(line => ({ ...line, sales: kept?.states.get(line.id) ?? null }));
  const walked = {
    registration: vendor?.status ?? null,
    products: lines.map(line => ({ id: line.id, title: line.title, state: productState(line).state })),
    learned: open.length < courses.length,
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
    course: open[0] ?? null,
    requirements,
  };
}
