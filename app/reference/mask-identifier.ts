/** All but the last four characters hidden: "••••••••••••0001". Enough to compare with a paper in the hand. */
export function maskIdentifier(value: string, shown = 4): string {
  const hidden = Math.max(0, value.length - shown);
  if (hidden === 0) return '•'.repeat(value.length);
  return `${'•'.repeat(hidden)}${value.slice(hidden)}`;
}

/** Each word of a person's name by its first letter, "S••• A•••"; always three dots, so that letters cannot be counted. */
export function maskName(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map(word => `${[...word][0]}•••`)
    .join(' ');
}
