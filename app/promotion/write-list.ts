import { compareBytes } from './compare-bytes.ts';
import type { Entity, Hash } from './entity.ts';

/** A frozen list: its entities in bytewise order of id, the canonical text and that text's SHA-256. */
export interface FrozenList {
  entities: Entity[];
  text: string;
  sha256: string;
}

/** Writes the canonical text, `id TAB district TAB size TAB gender LF` per entity (draw-spec.md step 1). */
export function writeList(entities: readonly Entity[], hash: Hash): FrozenList {
  const sorted = [...entities].sort((a, b) => compareBytes(a.id, b.id));
  const text = sorted.map(e => `${e.id}\t${e.district}\t${e.size}\t${e.gender}\n`).join('');
  return { entities: sorted, text, sha256: hash(text) };
}

/** Splits a canonical text back into rows for `readPool`; a line of another shape becomes a row without an id. */
export function splitList(text: string): unknown[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map(line => {
    const [id, district, size, gender, ...rest] = line.split('\t');
    if (gender === undefined || rest.length > 0) return {};
    return { id, district, size, gender };
  });
}
