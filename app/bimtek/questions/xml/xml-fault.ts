import type { ClozeCode, XmlCode } from '../codes.ts';

/** Ends the reading of one question, or of the whole file when the file itself is at fault. */
export class XmlFault extends Error {
  constructor(
    readonly code: XmlCode | ClozeCode,
    /** Position in the file. */
    readonly at: number,
    readonly data?: Record<string, string | number>,
  ) {
    super(code);
  }
}
