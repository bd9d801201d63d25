/**
 * Our own repeatable randomness: mulberry32 (Tommy Ettinger's public-domain 32-bit generator), keyed by text.
 * A story never asks the machine for chance, so that the same story is the same to the byte everywhere.
 */
export interface Dice {
  /** In [0, 1). */
  unit(): number;
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of `list`, in proportion to its weight. */
  weighted<T>(list: readonly T[], weight: (item: T) => number): T;
  shuffle<T>(list: readonly T[]): T[];
  /** Bell curve around 0 with spread 1 (sum of twelve units: no transcendental functions, equal on every machine). */
  bell(): number;
  /** An independent stream: what one part draws never shifts what another part draws. */
  stream(label: string): Dice;
}

/** FNV-1a, then a final avalanche: neighbouring labels give unrelated streams. */
function foldText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export function throwDice(label: string): Dice {
  let state = foldText(label);
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  const dice: Dice = {
    unit,
    int,
    chance: probability => unit() < probability,
    pick: list => list[int(0, list.length - 1)]!,
    weighted(list, weight) {
      let left = unit() * list.reduce((sum, item) => sum + weight(item), 0);
      for (const item of list) {
        left -= weight(item);
        if (left < 0) return item;
      }
      return list[list.length - 1]!;
    },
    shuffle(list) {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i--) {
        const j = int(0, i);
        [out[i], out[j]] = [out[j]!, out[i]!];
      }
      return out;
    },
    bell() {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += unit();
      return sum;
    },
    stream: name => throwDice(`${label}/${name}`),
  };
  return dice;
}
