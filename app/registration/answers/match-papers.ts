import { type DocumentKind, documentKinds } from '~/registration/documents/document-kinds.ts';
import type { JudgedRequirement } from '~/registration/requirements/list-requirements.ts';

/** One paper of the summary; null where it is still missing. */
export interface Paper<D> {
  kind: DocumentKind;
  document: D | null;
}

/** Papers that are there and papers that sending still waits for, each kind once, in the order of the kinds. */
export function matchPapers<D extends { kind: DocumentKind }>(
  due: readonly JudgedRequirement[],
  held: readonly D[],
): Paper<D>[] {
  const missing = due.flatMap(({ requirement }) =>
    requirement.kind === 'document' ? [requirement.document] : [],
  );
  return documentKinds
    .filter(kind => missing.includes(kind) || held.some(document => document.kind === kind))
    .map(kind => ({ kind, document: held.find(document => document.kind === kind) ?? null }));
}
