import { describe, expect, it } from 'vitest';
import type { Capability } from '~/registration/requirements/capability.ts';
import type { Facts } from '~/registration/requirements/facts.ts';
import {
  blockersOf,
  type CapabilityState,
  dueAtSubmission,
  isLacking,
  type JudgedRequirement,
  listRequirements,
  may,
} from '~/registration/requirements/list-requirements.ts';
import { acceptedOn, newcomer, paper, readyToSend, today } from './vendor-facts.ts';

const at = (facts: Facts, capability: Capability, channel: string | null = null, on = today) => {
  const found = listRequirements(facts, on).find(
    one => one.capability === capability && (one.channel?.id ?? null) === channel,
  );
  if (!found) throw new Error(`no ${capability}`);
  return found;
};
const ids = (judged: JudgedRequirement[]) => judged.map(one => one.requirement.id);
const blocking = (state: CapabilityState) => ids(blockersOf(state));
const due = (judged: JudgedRequirement[]) => judged.map(one => [one.requirement.id, one.dueOn]);

describe('access grows', () => {
  it('lets anybody learn, whatever happened', () => {
    const facts = { ...newcomer, account: false, status: null };
    expect(may(listRequirements(facts, today), 'learn')).toBe(true);
    expect(may(listRequirements({ ...facts, status: 'excluded' }, today), 'learn')).toBe(true);
  });

  it('lets who has an account draft a product, before anything is answered', () => {
    expect(at(newcomer, 'draft-product').open).toBe(true);
    expect(blocking(at({ ...newcomer, account: false }, 'draft-product'))).toEqual(['account']);
  });

  it('asks a newcomer for every present question and two papers, and offers nothing else', () => {
    const states = listRequirements(newcomer, today);
    const missing = dueAtSubmission(newcomer, today);
    expect(missing.filter(one => one.requirement.kind === 'question')).toHaveLength(15);
    expect(ids(missing)[0]).toBe('answer-owner-name');
    expect(ids(missing).slice(-2)).toEqual(['ktp-photo', 'nib-letter']);
    for (const channel of ['mbiz', 'e-katalog']) expect(may(states, 'publish', channel)).toBe(false);
    expect(may(states, 'promotion')).toBe(false);
  });

  it('lets a complete registration go, and then waits for the office', () => {
    expect(dueAtSubmission(readyToSend, today)).toEqual([]);
    expect(at(readyToSend, 'submission').open).toBe(true);
    const sent: Facts = { ...readyToSend, status: 'submitted', submittedOn: today };
    expect(at(sent, 'submission')).toMatchObject({ open: false, currentlyDue: [], errors: [] });
    expect(ids(at(sent, 'submission').waitingForOffice)).toContain('ktp-photo');
    expect(ids(at(sent, 'promotion').waitingForOffice)).toEqual(['accepted']);
  });

  it('asks who is accepted today for what a channel needs, and for nothing twice', () => {
    const facts = acceptedOn(today);
    expect(blocking(at(facts, 'publish', 'mbiz'))).toContain('npwp-card');
    expect(blocking(at(facts, 'publish', 'e-katalog'))).toEqual(['kswp-letter']);
    expect(blocking(at(facts, 'promotion'))).toEqual(['place-photo']);
    const held = [...facts.documents, paper('kswp', '2027-11-21'), paper('place')];
    const more = { ...facts, documents: held };
    expect(may(listRequirements(more, today), 'publish', 'e-katalog')).toBe(true);
    expect(may(listRequirements(more, today), 'promotion')).toBe(true);
  });
});

describe('who was accepted before a rule', () => {
  const old = acceptedOn('2024-03-05', { documents: [] });

  it('goes on as before and is told the day', () => {
    const state = at(old, 'publish', 'mbiz');
    expect(state.open).toBe(true);
    expect(due(state.dueLater)).toContainEqual(['npwp-card', '2027-03-01']);
    expect(due(state.dueLater)).toContainEqual(['ktp-photo', '2027-02-26']);
    expect(at(old, 'promotion').open).toBe(true);
  });

  it('is shut out the day after, not on it', () => {
    expect(at(old, 'promotion', null, '2027-03-01').open).toBe(true);
    const late = at(old, 'promotion', null, '2027-03-02');
    expect(late.open).toBe(false);
    expect(due(late.pastDue)).toEqual([['place-photo', '2027-03-01']]);
  });

  it('hears of a rule that is published and not yet in force', () => {
    const state = at(old, 'promotion', null, '2026-10-01');
    expect(due(state.dueLater)).toEqual([['place-photo', '2027-03-01']]);
  });
});

describe('conditions', () => {
  it.each([
    ['cv', true],
    ['pt', true],
    ['koperasi', true],
    ['perorangan', false],
    ['pt-perorangan', false],
    [null, false],
  ] as const)('a deed of %s: %s', (businessForm, asked) => {
    const state = at(acceptedOn(today, { businessForm }), 'publish', 'e-katalog');
    expect(ids(state.currentlyDue).includes('deed')).toBe(asked);
  });

  it.each([
    ['yes', true],
    ['no', false],
    ['unknown', false],
    [null, false],
  ] as const)('a PKP letter for PKP %s: %s', (taxable, asked) => {
    const state = at(acceptedOn(today, { taxable }), 'publish', 'mbiz');
    expect(ids(state.currentlyDue).includes('pkp-letter')).toBe(asked);
  });

  it('a food permit for packaged food that has no BPOM number, some weeks after acceptance', () => {
    const food = (kind: string, permits: string[]) =>
      due(at(acceptedOn(today, { goods: [{ kind, permits }] }), 'publish', 'e-katalog').dueLater);
    expect(food('packaged-food', [])).toEqual([
      ['pirt-letter', '2027-01-20'],
      ['halal-letter', '2027-02-19'],
    ]);
    expect(food('packaged-food', ['bpom'])).toEqual([['halal-letter', '2027-02-19']]);
    expect(food('craft', [])).toEqual([]);
  });

  it('asks a channel of an unknown kind only for what every channel is asked', () => {
    const facts = acceptedOn(today, { channels: [{ id: 'warung', kind: 'village-shop' }] });
    expect(at(facts, 'publish', 'warung').open).toBe(true);
  });
});

describe('papers', () => {
  const withPlace = (expiresOn: string | null, readable: boolean | null = true) =>
    at(acceptedOn('2026-11-10', { documents: [paper('place', expiresOn, readable)] }), 'promotion');

  it('come due again thirty days before their last day and shut after it', () => {
    expect(withPlace('2026-12-22')).toMatchObject({ open: true, dueLater: [] });
    expect(withPlace('2026-12-21').dueLater).toMatchObject([{ dueOn: '2026-12-21', blocks: false }]);
    expect(withPlace('2026-11-21')).toMatchObject({ open: true, errors: [] });
    expect(withPlace('2026-11-20')).toMatchObject({
      open: false,
      errors: [{ problem: 'expired', dueOn: '2026-11-20' }],
    });
  });

  it('that are hard to read are named and shut nothing', () => {
    const state = withPlace(null, false);
    expect(state).toMatchObject({ open: true, errors: [{ problem: 'unreadable', blocks: false }] });
    expect(withPlace(null, null).errors).toEqual([]);
  });

  it.each([
    [paper('place', '2026-11-01'), paper('place', '2028-01-01')],
    [paper('place', null, false), paper('place', null, true)],
    [paper('place', '2027-05-05'), paper('place', null)],
  ])('of one kind: the better one counts, in whichever order', (worse, better) => {
    for (const documents of [
      [worse, better],
      [better, worse],
    ]) {
      const state = at(acceptedOn(today, { documents }), 'promotion');
      expect(state).toMatchObject({ open: true, errors: [], dueLater: [] });
    }
  });
});

describe('what the office sent back', () => {
  const back: Facts = {
    ...readyToSend,
    status: 'sent-back',
    submittedOn: '2026-11-18',
    reasons: [
      { code: 'nik-differs', field: 'nik' },
      { code: 'nik-not-owner', field: 'nik' },
    ],
  };

  it('stands at its field with the reasons and keeps the registration here', () => {
    expect(at(back, 'submission')).toMatchObject({
      open: false,
      errors: [{ problem: 'sent-back', reasons: ['nik-differs', 'nik-not-owner'], blocks: true }],
    });
    expect(ids(dueAtSubmission(back, today))).toEqual(['answer-nik']);
  });

  it('may go out again once it is dealt with', () => {
    expect(at({ ...back, reasons: [] }, 'submission').open).toBe(true);
  });

  it('may be a paper', () => {
    const facts: Facts = { ...back, reasons: [{ code: 'photo-cut-off', field: 'ktp' }] };
    expect(ids(dueAtSubmission(facts, today))).toEqual(['ktp-photo']);
  });

  it.each(['sent-back', 'refused', 'excluded'] as const)('says %s where acceptance is asked', status => {
    expect(at({ ...back, status }, 'promotion').errors).toMatchObject([{ problem: status }]);
  });
});

describe('isLacking', () => {
  const lacks = (facts: Facts, on = today) => isLacking(listRequirements(facts, on));

  it('is so while the vendor has something to bring, not while only the office is busy', () => {
    expect(lacks(acceptedOn(today))).toBe(true);
    const all = (['ktp', 'nib', 'npwp', 'kswp', 'place'] as const).map(kind => paper(kind));
    const whole: Facts = {
      ...acceptedOn(today, { documents: all }),
      answered: [...readyToSend.answered, 'bankCode', 'bankAccount', 'bankHolder'],
    };
    expect(lacks(whole)).toBe(false);
    expect(lacks({ ...whole, status: 'submitted' })).toBe(false);
  });

  it('is not so in the days that are left, and so after them', () => {
    const old = acceptedOn('2024-01-01', { documents: [] });
    expect(lacks(old)).toBe(false);
    expect(lacks(old, '2027-03-02')).toBe(true);
  });
});

describe('dueAtSubmission', () => {
  it('asks nothing of a registration that has gone out, also when a rule came later', () => {
    const sent: Facts = { ...readyToSend, documents: [], status: 'submitted', submittedOn: '2026-06-01' };
    expect(ids(dueAtSubmission(sent, today)).filter(id => id.endsWith('-photo'))).toEqual([]);
    expect(due(at(sent, 'submission').dueLater)).toEqual([
      ['ktp-photo', '2027-02-26'],
      ['nib-letter', '2027-02-26'],
    ]);
  });
});
