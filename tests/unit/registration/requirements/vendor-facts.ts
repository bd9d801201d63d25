import fc from 'fast-check';
import { addDays } from '~/reference/calendar-day.ts';
import { businessForms, questions, taxableAnswers } from '~/registration/answers/questions.ts';
import { documentKinds } from '~/registration/documents/document-kinds.ts';
import { registrationStatuses } from '~/registration/registration-status.ts';
import { capabilities, channelKinds, sources } from '~/registration/requirements/capability.ts';
import type { Facts } from '~/registration/requirements/facts.ts';
import type { Requirement, RequirementRules } from '~/registration/requirements/requirement.ts';

export const today = '2026-11-21';

/** Somebody who has just signed up. */
export const newcomer: Facts = {
  account: true,
  status: 'draft',
  submittedOn: null,
  acceptedOn: null,
  answered: [],
  businessForm: null,
  taxable: null,
  documents: [],
  reasons: [],
  goods: [],
  channels: [
    { id: 'mbiz', kind: 'marketplace' },
    { id: 'e-katalog', kind: 'e-katalog' },
  ],
};

export const paper = (
  kind: Facts['documents'][number]['kind'],
  expiresOn: string | null = null,
  readable: boolean | null = true,
) => ({ kind, expiresOn, readable });

/** Everything answered, both papers there. */
export const readyToSend: Facts = {
  ...newcomer,
  answered: questions.filter(question => !question.startsWith('bank')),
  businessForm: 'perorangan',
  taxable: 'no',
  documents: [paper('ktp'), paper('nib')],
};

/** Accepted on a day, with the papers of the registration alone. */
export const acceptedOn = (day: string, more: Partial<Facts> = {}): Facts => ({
  ...readyToSend,
  status: 'accepted',
  submittedOn: day,
  acceptedOn: day,
  ...more,
});

const anyDay = fc.integer({ min: -4000, max: 4000 }).map(days => addDays(today, days));
const maybeDay = fc.option(anyDay);
const goodsKinds = ['packaged-food', 'fresh-food', 'craft', 'service'] as const;

export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  account: fc.boolean(),
  status: fc.option(fc.constantFrom(...registrationStatuses)),
  submittedOn: maybeDay,
  acceptedOn: maybeDay,
  answered: fc.subarray([...questions]),
  businessForm: fc.option(fc.constantFrom(...businessForms)),
  taxable: fc.option(fc.constantFrom(...taxableAnswers)),
  documents: fc.array(
    fc.record({
      kind: fc.constantFrom(...documentKinds),
      expiresOn: maybeDay,
      readable: fc.option(fc.boolean()),
    }),
    { maxLength: 8 },
  ),
  reasons: fc.array(
    fc.record({
      code: fc.constantFrom('nik-differs', 'photo-blurred'),
      field: fc.constantFrom(...questions, ...documentKinds),
    }),
    { maxLength: 3 },
  ),
  goods: fc.array(
    fc.record({
      kind: fc.constantFrom(...goodsKinds),
      permits: fc.subarray(['bpom', 'pirt']),
    }),
    { maxLength: 3 },
  ),
  channels: fc.array(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), kind: fc.constantFrom(...channelKinds, 'village-shop') }),
    { maxLength: 3 },
  ),
});

export const anyToday = anyDay;

const common = {
  validFrom: anyDay,
  graceDays: fc.nat(400),
  deadline: fc.oneof(
    fc.constant({ rule: 'at-submission' as const }),
    fc.constant({ rule: 'before-capability' as const }),
    fc.record({ rule: fc.constant('after-acceptance' as const), days: fc.integer({ min: 1, max: 400 }) }),
  ),
  when: fc.record(
    {
      businessForm: fc.subarray([...businessForms], { minLength: 1 }),
      taxable: fc.subarray([...taxableAnswers], { minLength: 1 }),
      channel: fc.subarray([...channelKinds], { minLength: 1 }),
      goods: fc.subarray([...goodsKinds], { minLength: 1 }),
      withoutPermit: fc.constant(['bpom']),
    },
    { requiredKeys: [] },
  ),
  for: fc.subarray([...capabilities], { minLength: 1 }),
  source: fc.constantFrom(...sources),
};

const anyRequirement = fc
  .tuple(
    fc.record(common),
    fc.option(fc.nat(2000)),
    fc.oneof(
      fc.record({
        kind: fc.constant('question' as const),
        question: fc.constantFrom(...questions),
      }),
      fc.record({ kind: fc.constant('document' as const), document: fc.constantFrom(...documentKinds) }),
      fc.record({
        kind: fc.constant('step' as const),
        step: fc.constantFrom('account' as const, 'accepted' as const),
      }),
    ),
  )
  .map(([shared, length, what]) => ({
    ...shared,
    ...(length === null ? {} : { validTo: addDays(shared.validFrom, length) }),
    ...what,
  }));

/** Rules as an office might write them, senseless ones among them: the function must be total all the same. */
export const anyRules: fc.Arbitrary<RequirementRules> = fc.record({
  tellDaysBefore: fc.integer({ min: 1, max: 60 }),
  renewDaysBefore: fc.integer({ min: 1, max: 90 }),
  requirements: fc
    .array(anyRequirement, { minLength: 1, maxLength: 8 })
    .map(items => items.map((item, at) => ({ ...item, id: `r${at}` }) as Requirement)),
});
