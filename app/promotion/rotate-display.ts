/**
 * Turns the order of a showcase by one place each minute, so that nobody is always first and the page can still be
 * kept in memory for a minute (fair-promotion.md §0.7: over n minutes every entry has every place once).
 */
export function rotateDisplay<T>(items: readonly T[], at: Date): T[] {
  if (items.length === 0) return [];
  const start = Math.floor(at.getTime() / 60_000) % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
