import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Entity, Hash } from '~/promotion/entity.ts';

export const hash: Hash = text => createHash('sha256').update(text, 'utf8').digest('hex');

/** Vector (a) of draw-spec.md, written as its sentence says it. */
export function twelve(): Entity[] {
  const rows = [
    '332501 micro f',
    '332501 micro m',
    '332501 small m',
    '332501 micro -',
    '332501 micro f',
    '332502 micro m',
    '332502 small f',
    '332502 micro f',
    '332502 medium m',
    '332503 micro f',
    '332503 cooperative -',
    '332503 micro m',
  ];
  return rows.map((row, i) => {
    const [district = '', size = '', gender = ''] = row.split(' ');
    return { id: `v-${String(i).padStart(2, '0')}`, district, size, gender };
  });
}

/** The generator of vector (b), for any number of entities; null stands for a missing value. */
export function generated(
  count: number,
): { id: string; district: string; size: string; gender: string | null }[] {
  const sizes = ['micro', 'micro', 'micro', 'small', 'medium', 'cooperative'] as const;
  const genders = ['f', 'm', 'm', null] as const;
  return Array.from({ length: count }, (_, i) => ({
    id: `v-${String(i).padStart(5, '0')}`,
    district: String(332501 + ((7 * i * i) % 15)),
    size: sizes[(5 * i + Math.floor(i / 7)) % 6] ?? 'micro',
    gender: genders[(3 * i + Math.floor(i / 11)) % 4] ?? null,
  }));
}

const label = (prefix: string, count: number) =>
  fc.integer({ min: 1, max: count }).map(n => (n === count ? '-' : `${prefix}${n}`));

/** Small pools of every shape: one district, many, lopsided cells, missing values. */
export const pools = fc
  .array(fc.record({ district: label('d', 6), size: label('s', 4), gender: label('g', 3) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map(rows => rows.map((row, i): Entity => ({ id: `e${i}`, ...row })));

export const randomness = fc
  .uint8Array({ minLength: 1, maxLength: 32 })
  .map(bytes => Buffer.from(bytes).toString('hex'));
