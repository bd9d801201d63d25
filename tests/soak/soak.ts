/**
 * What `npm run soak -- <name>` runs: `tests/soak/<name>.soak.ts` exports `soak`. It is the same code as a property of
 * `npm test`, with larger counts: it goes on for `minutes`, all its chance comes from `seed`, it throws at the first
 * failure with what is needed to see it again, and it returns what it did as plain figures.
 */
export type Soak = (given: { seed: number; minutes: number }) => Promise<Record<string, number>>;
