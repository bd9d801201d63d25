/** Order of a list of people: by name as Indonesian sorts it, who has none last, the id where names are equal. */
export function byName(one: Named, other: Named): number {
  if (one.name === null || other.name === null)
    return Number(one.name === null) - Number(other.name === null) || (one.id < other.id ? -1 : 1);
  return one.name.localeCompare(other.name, 'id') || (one.id < other.id ? -1 : 1);
}

interface Named {
  id: string;
  name: string | null;
}
