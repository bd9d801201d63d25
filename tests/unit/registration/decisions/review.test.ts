import { describe, expect, it } from 'vitest';
import { listDistricts, listVillages } from '#db/reference/find-area.ts';
import { listKbli } from '#db/reference/find-kbli.ts';
import { offersFor } from '~/registration/answers/offers-for.ts';
import { presentAnswer } from '~/registration/answers/present-answer.ts';
import { type Answers, questions } from '~/registration/answers/questions.ts';
import { reviewNotes } from '~/registration/decisions/review-notes.ts';
import { describeBusiness } from '~/registration/describe-business.ts';
import { registrationEvents } from '~/registration/events.ts';
import { filled, world } from '../answers/filled.ts';

const notes = (change: Answers) =>
  reviewNotes({ ...filled, ...change }, world).map(note => `${note.field}: ${note.code}`);

describe('notes for the officer', () => {
  it('are none where everything goes together', () => {
    expect(notes({})).toEqual([]);
    expect(reviewNotes({}, world)).toEqual([]);
  });

  it.each([
    [
      { nik: '9999085708900001', npwp: '9999085708900001' },
      ['nik: nik-area-unknown', 'npwp: nik-area-unknown'],
    ],
    [{ nib: '1111111111111' }, ['nib: nib-one-digit']],
    [{ kbliCode: '01111' }, ['kbliCode: kbli-unknown']],
    [{ ownerGender: 'male' }, ['ownerGender: gender-differs-from-nik']],
    [{ ownerGender: 'undisclosed' }, []],
    [{ npwp: '3325081708900002' }, ['npwp: npwp-of-other-person']],
    [{ businessForm: 'cv' }, ['npwp: npwp-of-person']],
    [{ businessForm: 'cv', npwp: '0013121660091000' }, []],
    [{ capitalRupiah: '10000000000' }, []],
    [{ capitalRupiah: '10000000001' }, ['capitalRupiah: size-not-umkm']],
  ])('%j gives %j', (change, expected) => {
    expect(notes(change)).toEqual(expected);
  });

  it('never hold a personal value', () => {
    const found = reviewNotes(
      { ...filled, nik: '9999085708900001', ownerGender: 'male', businessForm: 'cv' },
      world,
    );
    expect(found.length).toBeGreaterThan(2);
    expect(JSON.stringify(found)).not.toMatch(/\d{6}/);
  });
});

describe('an answer on a screen', () => {
  it('is in full for its owner', () => {
    const own = (question: (typeof questions)[number]) =>
      presentAnswer(question, filled[question], world, false);
    expect(own('nik')).toEqual({ text: '3325 0857 0890 0001', option: null, birthDate: '1990-08-17' });
    expect(own('npwp')).toEqual({ text: '3325 0857 0890 0001', option: null });
    expect(own('phone')).toEqual({ text: '0812-3456-7890', option: null });
    expect(own('nib')).toEqual({ text: '9120 4051 2345 6', option: null });
    expect(own('kbliCode')).toEqual({
      text: '10794',
      option: null,
      title: 'Kerupuk, keripik, peyek, dan sejenisnya',
    });
    expect(own('capitalRupiah')).toEqual({ text: 'Rp\u00a015.000.000', option: null, size: 'micro' });
    expect(own('district')).toEqual({ text: 'Limpung', option: null });
    expect(own('businessForm')).toEqual({ text: null, option: 'perorangan' });
    expect(own('street')).toEqual({ text: filled.street, option: null });
  });

  it('is its last four digits for anybody else, and no birth date', () => {
    const seen = questions.map(question => presentAnswer(question, filled[question], world, true));
    const text = JSON.stringify(seen);
    for (const question of ['nik', 'npwp', 'phone'] as const) {
      const shown = presentAnswer(question, filled[question], world, true);
      expect(shown.text?.replace(/[^\d]/g, '')).toBe(filled[question].slice(-4));
      expect(shown.birthDate).toBeUndefined();
    }
    expect(text).not.toMatch(/3325 ?0857|8123|1990/);
  });

  it('falls back to the code where a table ends', () => {
    expect(presentAnswer('district', '11.01.01', world, false).text).toBe('11.01.01');
    expect(presentAnswer('kbliCode', '01111', world, false)).toEqual({ text: '01111', option: null });
  });
});

describe('what a page offers', () => {
  const tables = { listDistricts, listVillages, listKbli };

  it('is only what its questions need', () => {
    const address = offersFor(['district', 'village', 'street'], '33.25', tables);
    expect(address.districts).toHaveLength(15);
    expect(address.villages).toContain('Limpung');
    expect(new Set(address.villages).size).toBe(address.villages.length);
    expect(address.fields).toEqual([]);
    expect(offersFor(['nib', 'kbliCode'], '33.25', tables).fields.length).toBeGreaterThan(60);
    expect(offersFor(['nik'], '33.25', tables)).toEqual({ districts: [], villages: [], fields: [] });
  });
});

describe('what the portal learns of a vendor', () => {
  it('is its business, without a personal number', () => {
    const business = describeBusiness(filled, '2026-11-21');
    expect(business).toEqual({
      name: 'Keripik Renyah',
      businessForm: 'perorangan',
      nib: '9120405123456',
      kbliCode: '10794',
      sizeClass: 'micro',
      ownerGender: 'female',
      district: '33.25.08',
      taxable: 'no',
    });
  });

  it('has a size by the rule in force on that day', () => {
    const sized = (capitalRupiah: string) =>
      describeBusiness({ ...filled, capitalRupiah }, '2026-11-21').sizeClass;
    expect(['1000000000', '1000000001', '5000000001', '10000000001'].map(sized)).toEqual([
      'micro',
      'small',
      'medium',
      'large',
    ]);
    expect(() => describeBusiness(filled, '2020-01-01')).toThrow('no size rule in force on 2020-01-01');
  });
});

describe('events', () => {
  it('carry ids and codes', () => {
    const vendorId = '0193a1b2-0000-7000-8000-000000000001';
    const event = registrationEvents.submitted('0193a1b2-0000-7000-8000-000000000002', {
      vendorId,
      again: false,
    });
    expect(event).toEqual({
      type: 'registration.submitted',
      subject: '0193a1b2-0000-7000-8000-000000000002',
      data: { vendorId, again: false },
    });
  });

  it('refuse anything more', () => {
    const more = { page: 'identity', complete: true, nik: filled.nik };
    expect(() => registrationEvents['page-answered']('x', more)).toThrow();
  });
});
