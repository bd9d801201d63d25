import { compareBytes } from './compare-bytes.ts';
import type { Entity, Hash } from './entity.ts';

/** Entities of one district, size and gender, in lottery order; `size` and `gender` index the orders. */
export interface Cell {
  size: number;
  gender: number;
  ids: string[];
}

export interface Orders {
  districts: Cell[][];
  sizeTotals: number[];
  genderTotals: number[];
}

/** Puts every list, cell and entity in the order of its own hash (draw-spec.md step 3). */
export function orderEntities(entities: readonly Entity[], seed: string, hash: Hash): Orders {
  const districts = rank(entities, 'district', seed, hash);
  const sizes = rank(entities, 'size', seed, hash);
  const genders = rank(entities, 'gender', seed, hash);
  const cells = new Map<number, { cell: Cell; keyed: { key: string; id: string }[] }>();
  const perDistrict = sizes.size * genders.size;
  for (const entity of entities) {
    const size = sizes.get(entity.size) ?? 0;
    const gender = genders.get(entity.gender) ?? 0;
    // The number orders cells by district, then size-major inside it.
    const number = (districts.get(entity.district) ?? 0) * perDistrict + size * genders.size + gender;
    const entry = cells.get(number) ?? { cell: { size, gender, ids: [] }, keyed: [] };
    entry.keyed.push({ key: hash(`${seed}|entity|${entity.id}`), id: entity.id });
    cells.set(number, entry);
  }
  const orders: Orders = {
    districts: Array.from(districts, () => []),
    sizeTotals: Array.from(sizes, () => 0),
    genderTotals: Array.from(genders, () => 0),
  };
  for (const [number, { cell, keyed }] of [...cells].sort(([a], [b]) => a - b)) {
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : compareBytes(a.id, b.id)));
    cell.ids = keyed.map(entry => entry.id);
    orders.districts[Math.floor(number / perDistrict)]?.push(cell);
    orders.sizeTotals[cell.size] = (orders.sizeTotals[cell.size] ?? 0) + cell.ids.length;
    orders.genderTotals[cell.gender] = (orders.genderTotals[cell.gender] ?? 0) + cell.ids.length;
  }
  return orders;
}

function rank(entities: readonly Entity[], kind: 'district' | 'size' | 'gender', seed: string, hash: Hash) {
  const values = [...new Set(entities.map(entity => entity[kind]))];
  const keyed = values.map(value => ({ value, key: hash(`${seed}|${kind}|${value}`) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : compareBytes(a.value, b.value)));
  return new Map(keyed.map(({ value }, index) => [value, index]));
}
