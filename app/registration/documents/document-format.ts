/** In which form a document is kept: a picture made anew, or a PDF rewritten. */
export const documentFormats = ['webp', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
