/** One thing in a published round that the recomputation does not confirm: a code and what it was found on. */
export interface Difference {
  code: string;
  [detail: string]: string | number | undefined;
}
