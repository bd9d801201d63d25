/** Checks that did not come back: after `limit` times one is not run at all for `pause` milliseconds, then it has one try. */
export class SetAside {
  readonly #failures = new Map<string, { times: number; until: number }>();

  constructor(
    readonly limit: number,
    readonly pause: number,
  ) {}

  /** Notes that a check overran, or took the memory, at `now` (milliseconds). */
  failed(check: string, now: number): void {
    const times = (this.#failures.get(check)?.times ?? 0) + 1;
    this.#failures.set(check, { times, until: times >= this.limit ? now + this.pause : 0 });
  }

  /** The checks that are not run at `now`. */
  list(now: number): string[] {
    return [...this.#failures].flatMap(([check, { until }]) => (until > now ? [check] : []));
  }
}
