import type { ImportFormat } from './sniff-format.ts';

const mebi = 1024 * 1024;

/** Largest file per format, in bytes (design §6). CSV and JSON Lines are streamed; a JSON array is one document. */
export const fileCaps: Record<ImportFormat, number> = {
  csv: 1024 * mebi,
  jsonl: 1024 * mebi,
  json: 200 * mebi,
  xlsx: 100 * mebi,
};

/** ux-security §2.6: what a spreadsheet may unfold to. */
export const xlsxCaps = { entries: 2000, ratio: 100, inflatedBytes: 100 * mebi, rows: 50_000 } as const;

/** One row or JSON element, in characters: longer means that a quote or bracket was never closed. */
export const rowCap = mebi;

/** Memory and time of the child process. Streamed formats may be large, so they get longer than a spreadsheet. */
export const childCaps = { heapMegabytes: 256, xlsxSeconds: 20, streamSeconds: 900 } as const;
