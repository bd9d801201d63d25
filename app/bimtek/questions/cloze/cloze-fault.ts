import type { ClozeCode } from '../codes.ts';

/** Why the text of a cloze question does not load, and where in it. */
export class ClozeFault extends Error {
  constructor(
    readonly code: ClozeCode,
    readonly at: number,
  ) {
    super(code);
  }
}
