import type { CapabilityState, JudgedRequirement } from '~/registration/requirements/list-requirements.ts';
import { type DocumentKind, documentKinds } from './document-kinds.ts';

export interface AskedDocument {
  kind: DocumentKind;
  /** Without it the registration does not go out. */
  forSubmission: boolean;
  /** Last day on which it may be missing, where there is one. */
  dueOn: string | null;
  /** Codes of what the office wants changed about it. */
  reasons: string[];
}

function ofState(state: CapabilityState): JudgedRequirement[] {
  const { currentlyDue, pastDue, errors, waitingForOffice, met, dueLater } = state;
  const settled = state.capability === 'submission' ? [...met, ...waitingForOffice] : [];
  return [...errors, ...pastDue, ...currentlyDue, ...settled, ...dueLater];
}

/** The papers that are asked of a vendor, each once: those for the registration first. */
export function askedDocuments(states: readonly CapabilityState[]): AskedDocument[] {
  const found = new Map<DocumentKind, AskedDocument>();
  const inOrder = [...states].sort(
    (a, b) => Number(b.capability === 'submission') - Number(a.capability === 'submission'),
  );
  for (const state of inOrder) {
    for (const { requirement, dueOn, reasons } of ofState(state)) {
      if (requirement.kind !== 'document' || found.has(requirement.document)) continue;
      const forSubmission = state.capability === 'submission';
      found.set(requirement.document, { kind: requirement.document, forSubmission, dueOn, reasons });
    }
  }
  // Always in the same order: what is sent must not jump to another place.
  const place = ({ kind, forSubmission }: AskedDocument) =>
    documentKinds.indexOf(kind) + (forSubmission ? 0 : documentKinds.length);
  return [...found.values()].sort((a, b) => place(a) - place(b));
}
