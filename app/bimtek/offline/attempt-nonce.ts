/**
 * Attempts of this product are UUIDs of version 8 (RFC 9562: ours to define) in which only 60 bits are drawn, so that an
 * answer code can carry the whole name of the attempt in twelve letters. Two of a million attempts meet with a chance of
 * 4 in ten million.
 */
const head = '4c617269-7300-8';
const form = /^4c617269-7300-8([0-9a-f]{3})-8000-([0-9a-f]{12})$/;

/** Name of an attempt from 15 random hex digits. */
export function attemptId(random: string): string {
  return `${head}${random.slice(0, 3)}-8000-${random.slice(3, 15)}`;
}

/** The 15 drawn digits of an attempt, or null where it is named in another way. */
export function drawnDigits(id: string): string | null {
  const found = form.exec(id);
  return found ? `${found[1]}${found[2]}` : null;
}
