export const exportFormats = ['pdf', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export function isExportFormat(text: unknown): text is ExportFormat {
  return exportFormats.includes(text as ExportFormat);
}
