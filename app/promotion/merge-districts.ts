import { compareProducts, compareScores } from './compare-products.ts';
import type { Cell, Orders } from './order-entities.ts';

interface CellState {
  cell: Cell;
  lag: number;
  next: number;
}

interface DistrictState {
  n: number;
  lag: number;
  left: number;
  cells: CellState[];
}

/**
 * Merges the cells into one queue in which every district, size and gender comes in its share
 * (draw-spec.md step 4; Tijdeman's chairman assignment, 1980, on integer lags scaled by N). Work is N·G.
 */
export function mergeDistricts(orders: Orders): string[] {
  const districts = orders.districts.map(startDistrict);
  const total = districts.reduce((sum, district) => sum + district.n, 0);
  const sizeLags = orders.sizeTotals.map(() => 0);
  const genderLags = orders.genderTotals.map(() => 0);
  const merged: string[] = [];
  for (let turn = 0; turn < total; turn++) {
    const district = chooseDistrict(districts, total);
    for (const each of districts) each.lag += each.n;
    district.lag -= total;
    district.left -= 1;
    addAll(sizeLags, orders.sizeTotals);
    addAll(genderLags, orders.genderTotals);
    const chosen = chooseCell(district, total, sizeLags, genderLags);
    for (const each of district.cells) each.lag += each.cell.ids.length;
    chosen.lag -= district.n;
    sizeLags[chosen.cell.size] = (sizeLags[chosen.cell.size] ?? 0) - total;
    genderLags[chosen.cell.gender] = (genderLags[chosen.cell.gender] ?? 0) - total;
    merged.push(chosen.cell.ids[chosen.next] ?? '');
    chosen.next += 1;
  }
  return merged;
}

function startDistrict(cells: Cell[]): DistrictState {
  const n = cells.reduce((sum, cell) => sum + cell.ids.length, 0);
  return { n, lag: 0, left: n, cells: cells.map(cell => ({ cell, lag: 0, next: 0 })) };
}

function addAll(lags: number[], totals: readonly number[]): void {
  for (let i = 0; i < lags.length; i++) lags[i] = (lags[i] ?? 0) + (totals[i] ?? 0);
}

/** Step 4a: among those that may already be served, the one whose deadline comes first. */
function chooseDistrict(districts: readonly DistrictState[], total: number): DistrictState {
  const count = districts.length;
  const q = Math.max(1, 2 * count - 2);
  let due: DistrictState | null = null;
  let dueSlack = 0;
  let behind: DistrictState | null = null;
  for (const district of districts) {
    if (district.left === 0) continue;
    if (!behind || district.lag + district.n > behind.lag + behind.n) behind = district;
    if (count > 1 && q * (district.lag + district.n) < total) continue;
    const slack = q * total - total - q * district.lag;
    if (!due || compareProducts(slack, due.n, dueSlack, district.n) < 0) {
      due = district;
      dueSlack = slack;
    }
  }
  return (due ?? behind) as DistrictState;
}

/** Step 4c: the cell that lags most, counting its own share, its size and its gender. */
function chooseCell(
  district: DistrictState,
  total: number,
  sizeLags: readonly number[],
  genderLags: readonly number[],
): CellState {
  let best: CellState | null = null;
  let bestLocal = 0;
  let bestShared = 0;
  for (const state of district.cells) {
    if (state.next >= state.cell.ids.length) continue;
    const local = state.lag + state.cell.ids.length;
    const shared = (sizeLags[state.cell.size] ?? 0) + (genderLags[state.cell.gender] ?? 0);
    if (!best || compareScores(local, shared, bestLocal, bestShared, total, district.n) > 0) {
      best = state;
      bestLocal = local;
      bestShared = shared;
    }
  }
  return best as CellState;
}
