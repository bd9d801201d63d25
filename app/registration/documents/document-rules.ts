import type { Problem } from '~/reference/result.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';
import type { DocumentCode } from './codes.ts';

/** While the office decides it must not see the papers change; a vendor refused or excluded has nothing to send. */
const sendable: readonly RegistrationStatus[] = ['draft', 'sent-back', 'accepted'];
const removable: readonly RegistrationStatus[] = ['draft', 'sent-back'];

/** An accepted vendor renews papers that ran out and adds what a channel asks for. */
export function maySend(status: RegistrationStatus): boolean {
  return sendable.includes(status);
}

export function mayRemove(status: RegistrationStatus): boolean {
  return removable.includes(status);
}

/** Whether the office may have decided on this paper: then it stays in the history until retention ends. */
export function isEvidence(sentAt: Date, submittedAt: Date | null): boolean {
  return submittedAt !== null && sentAt.getTime() <= submittedAt.getTime();
}

/** Days that a paper which is no longer current is kept: the ten years of the commercial books (UU 8/1997 Pasal 11). */
export const HISTORY_DAYS = 3653;

/** The same as the server takes (platform/paper): said on the phone before a large file is read into its memory. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

export function refuseSize(bytes: number): Problem<DocumentCode> | null {
  if (bytes === 0) return { code: 'document-missing' };
  return bytes > MAX_DOCUMENT_BYTES ? { code: 'document-too-large' } : null;
}

/** Per vendor: papers in one day, and uploads begun and not finished with the bytes they may hold. */
export const quotas = { perDay: 60, openUploads: 12, openBytes: 40 * 1024 * 1024 } as const;

/** An upload that was begun waits this long for its phone: over a weekend without signal. */
export const UPLOAD_DAYS = 4;
const DAY_MS = 24 * 60 * 60 * 1000;

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
