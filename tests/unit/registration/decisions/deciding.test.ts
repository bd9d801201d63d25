import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BulkCandidate,
  bulkForm,
  isBulkOutcome,
  judgeCandidate,
  largestBulk,
  readBulkRows,
  writeBulkRow,
} from '~/registration/decisions/bulk.ts';
import { decisionCodes } from '~/registration/decisions/codes.ts';
import { decisionForm, proposalForm } from '~/registration/decisions/decision-form.ts';
import { decisionEvents } from '~/registration/decisions/events.ts';
import { isMasked, maskAnswer } from '~/registration/decisions/mask-answer.ts';
import {
  decisionMessageKey,
  outcomeTemplates,
  submissionMessageKey,
} from '~/registration/decisions/message-keys.ts';
import {
  canStillUndo,
  hasWayBack,
  needsReason,
  needsSecondOfficer,
  outcomesFor,
  statusBefore,
  undoUntil,
} from '~/registration/decisions/outcomes.ts';
import { decisionProblemKey } from '~/registration/decisions/problem-key.ts';
import { orderTimeline, type TimelineEntry, tellVendorSide } from '~/registration/decisions/timeline.ts';
import { isTyping } from '~/registration/decisions/typing.ts';
import {
  canMove,
  canUndo,
  outcomeStatus,
  outcomes,
  registrationStatuses,
} from '~/registration/registration-status.ts';
import { filled, world } from '../answers/filled.ts';

describe('what may be decided', () => {
  it('leads along an arrow, from where it says it came', () => {
    for (const status of registrationStatuses)
      for (const outcome of outcomesFor(status)) {
        expect(canMove(status, outcomeStatus[outcome])).toBe(true);
        expect(statusBefore(outcome)).toBe(status);
        expect(canUndo(outcomeStatus[outcome], status)).toBe(true);
        expect(hasWayBack(outcome, outcomeStatus[outcome])).toBe(true);
      }
    expect(registrationStatuses.filter(status => outcomesFor(status).length > 0)).toEqual([
      'submitted',
      'accepted',
      'excluded',
    ]);
  });

  it('never takes an excluded vendor back by plain acceptance', () => {
    expect(outcomesFor('excluded')).toEqual(['readmitted']);
    expect(outcomes.filter(needsSecondOfficer)).toEqual(['refused', 'excluded', 'readmitted']);
    expect(outcomes.filter(needsReason)).toEqual(['sent-back', 'refused', 'excluded']);
  });

  it('has no way back from where it did not lead', () => {
    expect(hasWayBack('accepted', 'sent-back')).toBe(true);
    expect(hasWayBack('excluded', 'submitted')).toBe(false);
    expect(hasWayBack('refused', 'draft')).toBe(false);
  });

  it('can be taken back for ten minutes to the second', () => {
    const at = new Date('2026-11-19T05:00:00Z');
    expect(undoUntil(at).toISOString()).toBe('2026-11-19T05:10:00.000Z');
    expect(canStillUndo(at, new Date('2026-11-19T05:10:00.000Z'))).toBe(true);
    expect(canStillUndo(at, new Date('2026-11-19T05:10:00.001Z'))).toBe(false);
  });
});

describe('the form of a decision', () => {
  const codesOf = (form: object) => {
    const parsed = decisionForm.safeParse(form);
    return parsed.success
      ? []
      : parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  };

  it('takes an acceptance without and a return with a reason', () => {
    expect(decisionForm.parse({ version: '3', outcome: 'accepted' })).toEqual({
      version: 3,
      outcome: 'accepted',
      reasons: [],
      note: '',
    });
    const back = { version: 1, outcome: 'sent-back', reasons: ['nib-not-found'], note: ' Lihat surat. ' };
    expect(decisionForm.parse(back)).toEqual({ ...back, note: 'Lihat surat.' });
  });

  it.each([
    [{ version: '1' }, ['outcome: decision-outcome-missing']],
    [{ version: '1', outcome: 'draft' }, ['outcome: decision-outcome-missing']],
    [{ version: '1', outcome: 'sent-back' }, ['reasons: decision-reason-missing']],
    [{ version: '1', outcome: 'refused' }, ['reasons: decision-reason-missing']],
    [{ version: '1', outcome: 'excluded', reasons: [] }, ['reasons: decision-reason-missing']],
    [{ version: '1', outcome: 'readmitted', note: ' ' }, ['note: decision-note-missing']],
    [{ version: '1', outcome: 'readmitted', note: 'Sudah diselesaikan.' }, []],
    [{ outcome: 'accepted' }, ['version: registration-changed']],
    [{ version: 'x', outcome: 'accepted' }, ['version: registration-changed']],
    [{ version: '-1', outcome: 'accepted' }, ['version: registration-changed']],
    [{ version: '1.5', outcome: 'accepted' }, ['version: registration-changed']],
    [{ version: '1', outcome: 'accepted', note: 'x'.repeat(501) }, ['note: decision-note-too-long']],
  ])('answers %j with %j', (form, expected) => {
    expect(codesOf(form)).toEqual(expected);
  });

  it('of a second officer is yes or no', () => {
    expect(proposalForm.safeParse({ answer: 'confirm' }).success).toBe(true);
    expect(proposalForm.safeParse({ answer: 'withdraw' }).error?.issues[0]?.message).toBe(
      'proposal-answer-missing',
    );
  });
});

describe('a bulk', () => {
  const id = (n: number) => `0193a1b2-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const candidate: BulkCandidate = { status: 'submitted', version: 3, noteCount: 0, proposed: false };

  it('reads back the rows that it wrote, each once, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ n: fc.nat(50), version: fc.nat(999_999) })),
        fc.array(fc.string()),
        (made, junk) => {
          const rows = made.map(({ n, version }) => ({ registrationId: id(n), version }));
          const read = readBulkRows([...junk, ...rows.map(writeBulkRow)]);
          expect(new Set(read.map(row => row.registrationId))).toEqual(
            new Set(rows.map(row => row.registrationId)),
          );
          expect(read.length).toBe(new Set(rows.map(row => row.registrationId)).size);
        },
      ),
    );
    expect(readBulkRows(['x', null, 4, `${id(1)}.`, `${id(1)}.-1`, ` ${id(1)}.1`])).toEqual([]);
    const many = Array.from({ length: largestBulk + 5 }, (_, n) => `${id(n)}.1`);
    expect(readBulkRows(many)).toHaveLength(largestBulk);
  });

  it.each([
    [candidate, 'accepted', 3, null],
    [candidate, 'sent-back', 3, null],
    [{ ...candidate, noteCount: 1 }, 'accepted', 3, 'bulk-has-notes'],
    [{ ...candidate, noteCount: 1 }, 'sent-back', 3, null],
    [candidate, 'accepted', 2, 'registration-changed'],
    [{ ...candidate, proposed: true }, 'accepted', 3, 'proposal-open'],
    [{ ...candidate, status: 'accepted' }, 'accepted', 3, 'already-decided'],
    [{ ...candidate, status: 'excluded' }, 'accepted', 3, 'already-decided'],
    [undefined, 'accepted', 3, 'already-decided'],
  ] as const)('judges %j for %s of version %d: %s', (one, outcome, version, code) => {
    expect(judgeCandidate(one as BulkCandidate | undefined, outcome, version)).toBe(code);
  });

  it('needs rows, and reasons to send back', () => {
    const rows = [`${id(1)}.1`];
    const first = (form: object) => bulkForm.safeParse(form).error?.issues[0]?.message;
    expect(first({ outcome: 'accepted', rows })).toBeUndefined();
    expect(first({ outcome: 'accepted', rows: ['junk'] })).toBe('bulk-empty');
    expect(first({ outcome: 'sent-back', rows })).toBe('decision-reason-missing');
    expect(first({ outcome: 'refused', rows })).toBe('decision-outcome-missing');
    expect(isBulkOutcome('refused')).toBe(false);
    expect(isBulkOutcome('sent-back')).toBe(true);
  });
});

describe('what an officer sees of a personal answer', () => {
  it('hints at it and tells nothing', () => {
    const shown = (question: keyof typeof filled) => maskAnswer(question, filled[question], world).text;
    expect(shown('nik')).toMatch(/^•••• •••• •••• \d{4}$/);
    expect(shown('street')).toBe('•••');
    expect(shown('ownerName')).toMatch(/^(\S•••)( \S•••)*$/);
    expect(maskAnswer('district', filled.district, world).text).toBe('Limpung');
    expect(isMasked('nik', filled)).toBe(true);
    expect(isMasked('nik', {})).toBe(false);
    expect(isMasked('district', filled)).toBe(false);
  });
});

describe('the history', () => {
  const page = (at: number, by: TimelineEntry['by'], name: string): TimelineEntry => ({
    kind: 'page',
    page: name,
    at: new Date(at),
    by,
  });

  it('is newest first, and a page saved again and again stands once', () => {
    const entries = [
      page(1, 'vendor', 'nib'),
      page(2, 'vendor', 'nib'),
      page(3, 'vendor', 'tax'),
      page(4, 'vendor', 'nib'),
      page(5, 'assistant', 'nib'),
    ];
    const told = orderTimeline(entries).map(entry => entry.at.getTime());
    expect(told).toEqual([5, 4, 3, 2]);
  });

  it('keeps a proposal from the vendor until it holds', () => {
    const kinds = ['proposed', 'rejected', 'withdrawn', 'confirmed', 'decided', 'undone'] as const;
    const entries = kinds.map(
      (kind, at): TimelineEntry => ({
        ...{ kind, at: new Date(at), by: 'officer', outcome: 'refused' },
        ...{ reasons: [], note: null },
      }),
    );
    expect(tellVendorSide(entries).map(entry => entry.kind)).toEqual(['confirmed', 'decided', 'undone']);
  });

  it('puts the later of one instant first, and loses nothing but repeated pages', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), times => {
        const entries: TimelineEntry[] = times.map(at => ({
          kind: 'submitted',
          at: new Date(at),
          by: 'vendor',
        }));
        const ordered = orderTimeline(entries);
        expect(ordered).toHaveLength(times.length);
        expect(ordered.map(entry => entry.at.getTime())).toEqual([...times].sort((a, b) => b - a));
      }),
    );
    const same = [page(1, 'vendor', 'nib'), page(1, 'vendor', 'tax')];
    expect(orderTimeline(same)).toEqual([same[1], same[0]]);
  });
});

describe('letters', () => {
  it('belong to who is typing', () => {
    const at = (tagName: string, more: object = {}) => isTyping({ tagName, ...more });
    expect(at('TEXTAREA')).toBe(true);
    expect(at('SELECT')).toBe(true);
    expect(at('INPUT')).toBe(true);
    expect(at('INPUT', { type: 'search' })).toBe(true);
    expect(at('DIV', { isContentEditable: true })).toBe(true);
    expect(at('BUTTON', { closest: (selector: string) => selector === 'dialog' })).toBe(true);
  });

  it('are shortcuts everywhere else', () => {
    for (const type of ['radio', 'checkbox', 'submit'])
      expect(isTyping({ tagName: 'INPUT', type })).toBe(false);
    expect(isTyping({ tagName: 'BODY', closest: () => null })).toBe(false);
    expect(isTyping(null)).toBe(false);
    expect(isTyping({})).toBe(false);
  });
});

describe('names', () => {
  it('of problems lead to their words', () => {
    for (const code of decisionCodes) expect(decisionProblemKey({ code })).toBe(`decisions.code.${code}`);
    expect(decisionProblemKey({ code: 'registration-unknown' })).toBe(
      'registration.code.registration-unknown',
    );
    expect(decisionProblemKey({ code: 'nik-area-unknown' })).toBe('reference.code.nik-area-unknown');
  });

  it('of messages tell one decision from another', () => {
    expect(decisionMessageKey('accepted', 'd1')).toBe('registration-accepted|d1');
    expect(new Set(Object.values(outcomeTemplates)).size).toBe(outcomes.length);
    expect(submissionMessageKey('r1', 3)).toBe('registration-submitted|r1|3');
  });

  it('of events carry ids and codes and nothing more', () => {
    const subject = '0193a1b2-0000-7000-8000-000000000002';
    const look = { registrationId: subject, question: 'nik' as const };
    expect(decisionEvents.revealed('v1', look)).toEqual({
      type: 'registration.revealed',
      subject: 'v1',
      data: look,
    });
    const more = { ...look, value: filled.nik };
    expect(() => decisionEvents.revealed('v1', more)).toThrow();
  });
});
