/**
 * Every code of the room of documents; words in content/locales/<language>/documents.json. The first block says why a file
 * is no paper (platform/paper).
 */
export const documentCodes = [
  'document-missing',
  'document-too-large',
  'document-heic',
  'document-other-picture',
  'document-drawing',
  'document-office-or-zip',
  'document-video',
  'document-unknown-type',
  'document-broken',
  'document-animated',
  'document-too-many-pixels',
  'document-too-heavy',
  'pdf-broken',
  'pdf-encrypted',
  'pdf-too-many-pages',
  'pdf-form-unreadable',

  'not-allowed',
  'document-unknown',
  'document-kind-unknown',
  'document-kind-missing',
  'document-damaged',
  'document-quota',
  'documents-locked',
  'removal-locked',
  'vendor-unknown',
  'upload-unfinished',
  'upload-length-wrong',
  'upload-quota',
  'expiry-not-asked',
  'expiry-missing',
  'expiry-not-a-day',
  'expiry-past',
  'expiry-too-far',
] as const;
export type DocumentCode = (typeof documentCodes)[number];

/** Refusals that pass by themselves: the phone keeps its copy and offers it again later. */
const passing: readonly string[] = [
  'documents-locked',
  'upload-quota',
  'document-quota',
  'vendor-unknown',
  'not-allowed',
  'upload-unfinished',
];

export function passesByItself(code: string): boolean {
  return passing.includes(code);
}
