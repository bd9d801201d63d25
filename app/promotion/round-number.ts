/** The number of a round in an address: 1, 2, … without sign or leading zero; null for anything else. */
export function readRoundNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
