/** Formats of question files, each with the endings of its file names. */
export const questionFormats = ['gift', 'xml'] as const;
export type QuestionFormat = (typeof questionFormats)[number];

/** The format by the end of the file's name: `.gift` or `.txt`, `.xml`. */
export function formatOf(name: string): QuestionFormat | null {
  if (/\.(gift|txt)$/i.test(name)) return 'gift';
  return /\.xml$/i.test(name) ? 'xml' : null;
}
