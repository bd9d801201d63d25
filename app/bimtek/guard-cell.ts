/** Fewer persons than this are not shown apart: one could guess who they are. */
export const smallestCell = 5;

/** The count, or null where it is too small to be shown. */
export function guardCell(count: number): number | null {
  return count < smallestCell ? null : count;
}
