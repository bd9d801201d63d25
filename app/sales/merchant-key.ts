/** Legal forms stand before, after or nowhere, as the clerk pleased; a name that consists of one keeps it. */
const forms = new Set(['pt', 'cv', 'ud', 'pd', 'fa', 'tbk', 'persero', 'perseroan', 'perorangan']);

/**
 * What two spellings of a shop are compared on: "CV. Berkah Jaya" and "berkah jaya" are one; "Rifa'iyah" and "Rifaiyah"
 * are one. Null when nothing is left. Two firms that differ by their form alone fall together: matching then names both.
 */
export function merchantKey(name: string | null): string | null {
  if (!name) return null;
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`´.]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
  const own = words.filter(word => !forms.has(word));
  const kept = own.length > 0 ? own : words;
  return kept.length > 0 ? kept.join(' ') : null;
}
