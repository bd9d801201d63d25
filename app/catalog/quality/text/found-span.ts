/** Part of a text; `start` and `end` count UTF-16 units, as `slice` does. */
export interface FoundSpan<K extends string = string> {
  kind: K;
  text: string;
  start: number;
  end: number;
}

export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
