import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { roles } from '~/identity/roles.ts';
import { writingOfficer } from '~/registration/assistance/assistance.ts';
import { assistanceProblemKey } from '~/registration/assistance/assistance-problem.ts';
import { draftState } from '~/registration/assistance/draft-state.ts';
import { registrationStatuses } from '~/registration/registration-status.ts';

const [me, other] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
const instant = new Date('2026-11-21T02:00:00Z');
const states = fc.record({
  officerId: fc.constantFrom(me!, other!),
  consentedAt: fc.constantFrom(null, instant),
  endedAt: fc.constantFrom(null, instant),
});

describe('who may write in the owner’s place', () => {
  it('is the officer, from consent until the end', () => {
    fc.assert(
      fc.property(states, state => {
        const may = state.consentedAt !== null && state.endedAt === null;
        expect(writingOfficer(state)).toBe(may ? state.officerId : null);
      }),
    );
    expect(writingOfficer(null)).toBeNull();
  });

  it('is nobody else, whatever the role', () => {
    fc.assert(
      fc.property(
        states,
        fc.constantFrom(...roles),
        fc.constantFrom(me!, other!),
        (state, role, personId) => {
          const actor: Actor = { kind: 'person', personId, pemda: '33.25', role, rights: 'full' };
          const thing = { pemda: '33.25', personId: null, assistedBy: writingOfficer(state) };
          const may = role === 'officer' && writingOfficer(state) === personId;
          expect(can(actor, 'registration.fill', thing)).toBe(may);
          expect(can({ ...actor, rights: 'view' }, 'registration.fill', thing)).toBe(false);
          expect(can({ ...actor, pemda: '32.16' }, 'registration.fill', thing)).toBe(false);
        },
      ),
    );
  });

  it('keeps the owner’s own right beside it', () => {
    const actor: Actor = { kind: 'person', personId: me!, pemda: '33.25', role: 'vendor', rights: 'full' };
    expect(can(actor, 'registration.fill', { pemda: '33.25', personId: me!, assistedBy: other! })).toBe(true);
    expect(can(actor, 'registration.fill', { pemda: '33.25', personId: other!, assistedBy: me! })).toBe(
      false,
    );
  });
});

describe('how a draft stands', () => {
  it('is told in one word for every status', () => {
    for (const status of registrationStatuses) {
      expect(draftState({ status, consented: false })).toBe('no-consent');
      expect(draftState({ status, consented: true })).not.toBe('no-consent');
    }
    expect(draftState({ status: 'draft', consented: true })).toBe('filling');
    expect(draftState({ status: 'submitted', consented: true })).toBe('sent');
    expect(draftState({ status: 'sent-back', consented: true })).toBe('sent-back');
    expect(draftState({ status: 'accepted', consented: true })).toBe('decided');
  });
});

describe('where the words of a problem are', () => {
  it('is the room that gave the code', () => {
    expect(assistanceProblemKey({ code: 'consent-code-wait' })).toBe('assistance.code.consent-code-wait');
    expect(assistanceProblemKey({ code: 'registration-incomplete' })).toBe(
      'registration.code.registration-incomplete',
    );
    expect(assistanceProblemKey({ code: 'phone-not-mobile' })).toBe('reference.code.phone-not-mobile');
  });
});
