import { err, ok, type Result } from '~/reference/result.ts';
import type { PoolCode } from './codes.ts';
import { ATTRIBUTES, type Entity, MISSING } from './entity.ts';

// A lone surrogate has no UTF-8 form, so two different ids could become the same bytes.
const NOT_PRINTABLE = /[\p{Cc}\p{Surrogate}]/u;

/**
 * Reads the entities of a pool as the draw accepts them (draw-spec.md step 1).
 * Takes what came out of JSON: an array of `{id, district, size, gender}`; absent or null attributes become `-`.
 * Errors name the entry (`data.entry`, counted from 1) and the field.
 */
export function readPool(input: unknown): Result<Entity[], PoolCode> {
  if (!Array.isArray(input)) return err('pool-not-readable', { field: 'entities' });
  if (input.length === 0) return err('list-empty', { field: 'entities' });
  const seen = new Set<string>();
  const entities: Entity[] = [];
  for (const [index, row] of input.entries()) {
    const entity = readEntity(row, index + 1);
    if (!entity.ok) return entity;
    if (seen.has(entity.value.id)) {
      return err('id-duplicate', { field: 'id', data: { entry: index + 1, id: entity.value.id } });
    }
    seen.add(entity.value.id);
    entities.push(entity.value);
  }
  return ok(entities);
}

function readEntity(row: unknown, entry: number): Result<Entity, PoolCode> {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return err('pool-not-readable', { field: 'entities', data: { entry } });
  }
  const given = row as Record<string, unknown>;
  if (given.id === undefined || given.id === null) return err('id-missing', { field: 'id', data: { entry } });
  const entity: Entity = { id: '', district: MISSING, size: MISSING, gender: MISSING };
  for (const field of ['id', ...ATTRIBUTES] as const) {
    const value = given[field];
    if (value === undefined || value === null) continue;
    const code = judgeValue(value);
    if (code) return err(code, { field, data: { entry } });
    entity[field] = value as string;
  }
  return ok(entity);
}

function judgeValue(value: unknown): PoolCode | null {
  if (typeof value !== 'string') return 'value-not-text';
  if (value === '') return 'value-empty';
  return NOT_PRINTABLE.test(value) ? 'value-has-control-character' : null;
}
