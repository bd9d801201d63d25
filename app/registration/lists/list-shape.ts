/**
 * What a list looks like: our own template, or a vendor's record as INAPROC gives it, in the sixth version
 * (penyedia-detail) and in the fifth (Ecat-PenyediaDetail). Field names: reference/domain.md §1.
 */
export const listShapes = ['template', 'inaproc-v6', 'inaproc-v5'] as const;
export type ListShape = (typeof listShapes)[number];

/** Fields that tell a shape; each of them must be there. */
export const shapeMarks: Record<ListShape, readonly string[]> = {
  template: ['businessName'],
  'inaproc-v6': ['kode_penyedia', 'nama_penyedia'],
  'inaproc-v5': ['kd_penyedia', 'nama_penyedia'],
};

/** The shape of a list by its columns, or null when it is none that we know. */
export function findShape(columns: Iterable<string>): ListShape | null {
  const present = new Set(columns);
  return listShapes.find(shape => shapeMarks[shape].every(mark => present.has(mark))) ?? null;
}
