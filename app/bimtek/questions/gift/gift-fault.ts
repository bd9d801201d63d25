import type { GiftCode } from '../codes.ts';

/** Leaves the parser of one question; `parseGift` catches it and goes on with the next question. */
export class GiftFault extends Error {
  constructor(
    readonly code: GiftCode,
    /** Position in the question's own text. */
    readonly at: number,
  ) {
    super(code);
  }
}
