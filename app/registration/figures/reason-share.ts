/** One reason and how often it was given. */
export interface ReasonCount {
  code: string;
  n: number;
}

export interface ReasonShare extends ReasonCount {
  share: number;
  /** Share of this and all more frequent ones: the Pareto line. */
  upTo: number;
}

/** Reasons by frequency, the commonest first, each with its share of all reasons given. */
export function rankReasons(counts: readonly ReasonCount[]): ReasonShare[] {
  const all = counts.reduce((sum, { n }) => sum + n, 0);
  let upTo = 0;
  return [...counts]
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1))
    .map(({ code, n }) => {
      upTo += n;
      return { code, n, share: n / all, upTo: upTo / all };
    });
}

/** How often a field was right the first time: no reason of the first decision was about it. */
export interface FieldRight {
  field: string;
  right: number;
  n: number;
}

/** Every field with its rate, the worst first. `wrong`: first decisions with a reason about the field. */
export function rateFields(
  fields: readonly string[],
  decided: number,
  wrong: ReadonlyMap<string, number>,
): FieldRight[] {
  return fields
    .map(field => ({ field, right: decided - Math.min(decided, wrong.get(field) ?? 0), n: decided }))
    .sort((a, b) => a.right - b.right || fields.indexOf(a.field) - fields.indexOf(b.field));
}
