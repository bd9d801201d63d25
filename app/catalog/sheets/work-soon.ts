export const SHEET_JOB = 'work-product-sheet';

/** The job that reads a list, and the one that writes it; each waits once. */
export function workSoon(sheetId: string, step: 'read' | 'write') {
  return { name: SHEET_JOB, key: `${sheetId} ${step}`, data: { sheetId } };
}
