import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PAPER_BYTES, paperRefusals } from '~/platform/paper/paper.ts';
import { documentCodes, passesByItself } from '~/registration/documents/codes.ts';
import {
  daysBefore,
  HISTORY_DAYS,
  isEvidence,
  MAX_DOCUMENT_BYTES,
  mayRemove,
  maySend,
  refuseSize,
  UPLOAD_DAYS,
} from '~/registration/documents/document-rules.ts';
import { documentUrl } from '~/registration/documents/document-url.ts';
import { isEditable, registrationStatuses } from '~/registration/registration-status.ts';

describe('when papers may change', () => {
  it('never while the office decides, and never for whoever is refused or excluded', () => {
    expect(registrationStatuses.filter(maySend)).toEqual(['draft', 'sent-back', 'accepted']);
  });
  it('taken away only while the registration is with the vendor', () => {
    expect(registrationStatuses.filter(mayRemove)).toEqual(registrationStatuses.filter(isEditable));
  });
  it('what may be taken away may be sent', () => {
    for (const status of registrationStatuses.filter(mayRemove)) expect(maySend(status)).toBe(true);
  });
});

describe('what is refused by its size', () => {
  it('is what the server refuses as well', () => {
    expect(MAX_DOCUMENT_BYTES).toBe(MAX_PAPER_BYTES);
    expect(refuseSize(MAX_DOCUMENT_BYTES)).toBeNull();
    expect(refuseSize(MAX_DOCUMENT_BYTES + 1)).toEqual({ code: 'document-too-large' });
    expect(refuseSize(0)).toEqual({ code: 'document-missing' });
  });

  it('and a refusal that may pass leaves the copy on the phone', () => {
    expect(documentCodes.filter(passesByItself)).toEqual(
      expect.arrayContaining(['documents-locked', 'document-quota', 'upload-quota']),
    );
    for (const code of paperRefusals) expect(passesByItself(code), code).toBe(false);
  });
});

describe('what stays as evidence', () => {
  const anyDate = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

  it('is what was there when the registration went out', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (sentAt, submittedAt) => {
        expect(isEvidence(sentAt, submittedAt)).toBe(sentAt <= submittedAt);
        expect(isEvidence(sentAt, null)).toBe(false);
      }),
    );
  });

  it('for ten years, leap days counted', () => {
    expect(daysBefore(new Date('2036-11-21T00:00:00Z'), HISTORY_DAYS)).toEqual(
      new Date('2026-11-21T00:00:00Z'),
    );
    expect(daysBefore(new Date('2026-11-25T07:00:00Z'), UPLOAD_DAYS)).toEqual(
      new Date('2026-11-21T07:00:00Z'),
    );
  });
});

describe('the address of a document', () => {
  it('names the id and the size, nothing of what is on it', () => {
    expect(documentUrl('0193-id')).toBe('/documents/0193-id/whole');
    expect(documentUrl('0193-id', 'small')).toBe('/documents/0193-id/small');
  });
});
