/** `small` is a preview of at most 480 pixels; `whole` is the paper as it is kept. A PDF has only `whole`. */
export const documentSizes = ['small', 'whole'] as const;
export type DocumentSize = (typeof documentSizes)[number];

/** Where a document is shown to its owner and to the office. */
export function documentUrl(id: string, size: DocumentSize = 'whole'): string {
  return `/documents/${id}/${size}`;
}
