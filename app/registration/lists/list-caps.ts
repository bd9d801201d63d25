const mebi = 1024 * 1024;

/** Largest vendor list per format, in bytes: fifty thousand vendors, about. A spreadsheet unfolds as ux-security §2.6 allows. */
export const listCaps = { csv: 20 * mebi, jsonl: 20 * mebi, json: 20 * mebi, xlsx: 20 * mebi } as const;
