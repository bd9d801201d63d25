import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '~/reference/calendar-day.ts';
import { questions } from '~/registration/answers/questions.ts';
import { documentKinds } from '~/registration/documents/document-kinds.ts';
import { isEditable } from '~/registration/registration-status.ts';
import type { Facts } from '~/registration/requirements/facts.ts';
import {
  blockersOf,
  type CapabilityState,
  dueAtSubmission,
  judgeRequirements,
  listRequirements,
  may,
  requirementRules,
} from '~/registration/requirements/list-requirements.ts';
import { anyFacts, anyRules, anyToday } from './vendor-facts.ts';

const many = { numRuns: 3000 };
const some = { numRuns: 1000 };

const lists = ['currentlyDue', 'dueLater', 'pastDue', 'waitingForOffice', 'errors', 'met'] as const;
const all = (state: CapabilityState) => lists.flatMap(list => state[list]);
const listOf = (state: CapabilityState, id: string) =>
  lists.filter(list => state[list].some(one => one.requirement.id === id));

/** Everything of a state that a person would notice. */
const shown = (states: CapabilityState[]) =>
  states.map(state => [state.capability, state.channel?.id, state.open, blockersOf(state).length]);

describe('over every possible facts and rules', () => {
  it('answers, each requirement in exactly one list of a capability or in none', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, anyToday, (rules, facts, today) => {
        for (const state of judgeRequirements(rules, facts, today)) {
          for (const { id, ...item } of rules.requirements) {
            const found = listOf(state, id);
            expect(found.length).toBeLessThanOrEqual(1);
            if (!item.for.includes(state.capability)) expect(found).toEqual([]);
          }
          expect(all(state).length).toBeLessThanOrEqual(rules.requirements.length);
        }
      }),
      many,
    );
  });

  it('has each capability once, and publishing once per channel', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, anyToday, (rules, facts, today) => {
        const states = judgeRequirements(rules, facts, today);
        const plain = states.filter(state => state.capability !== 'publish');
        expect(plain.map(state => state.capability)).toEqual([
          'learn',
          'draft-product',
          'submission',
          'promotion',
        ]);
        const published = states.flatMap(state => (state.channel ? [state.channel.id] : []));
        expect(published).toEqual(facts.channels.map(channel => channel.id));
      }),
      some,
    );
  });

  it('says the same for the same facts and leaves them alone', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, anyToday, (rules, facts, today) => {
        const before = structuredClone(facts);
        expect(judgeRequirements(rules, facts, today)).toEqual(judgeRequirements(rules, facts, today));
        expect(facts).toEqual(before);
      }),
      some,
    );
  });

  it('is open exactly where nothing blocks, the submission besides only while it is with the vendor', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, anyToday, (rules, facts, today) => {
        for (const state of judgeRequirements(rules, facts, today)) {
          const free = !all(state).some(one => one.blocks);
          const inTime = state.capability !== 'submission' || (facts.status && isEditable(facts.status));
          expect(state.open).toBe(free && Boolean(inTime));
        }
      }),
      some,
    );
  });

  it('blocks by what is due, overdue, waiting or wrong, never by what is met or due later', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, anyToday, (rules, facts, today) => {
        for (const { met, dueLater, currentlyDue, pastDue, waitingForOffice, errors } of judgeRequirements(
          rules,
          facts,
          today,
        )) {
          for (const one of [...met, ...dueLater]) expect(one.blocks).toBe(false);
          for (const one of [...currentlyDue, ...pastDue]) expect(one.blocks).toBe(true);
          for (const one of waitingForOffice) expect(one.blocks).toBe(one.requirement.kind === 'step');
          for (const one of errors) {
            expect(one.problem).not.toBeNull();
            expect(one.blocks).toBe(one.problem !== 'unreadable');
          }
          for (const one of pastDue) expect(one.dueOn !== null && one.dueOn < today).toBe(true);
          for (const one of dueLater) expect(one.dueOn === null || one.dueOn >= today).toBe(true);
        }
      }),
      some,
    );
  });
});

describe('under the rules in force', () => {
  const submission = (facts: Facts, today: string) =>
    listRequirements(facts, today).find(state => state.capability === 'submission');

  it('learning is always open', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, (facts, today) => may(listRequirements(facts, today), 'learn')),
      many,
    );
  });

  it('a product can be drafted as soon as there is an account', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, (facts, today) => {
        expect(may(listRequirements(facts, today), 'draft-product')).toBe(facts.account);
      }),
      some,
    );
  });

  it('nobody publishes or is promoted whom the office has not accepted', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, (facts, today) => {
        if (facts.status === 'accepted') return;
        const states = listRequirements(facts, today);
        expect(may(states, 'publish')).toBe(false);
        expect(may(states, 'promotion')).toBe(false);
      }),
      many,
    );
  });

  it('what dueAtSubmission names is what keeps the submission shut', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, (facts, today) => {
        const with_ = { ...facts, status: 'draft' as const };
        expect(dueAtSubmission(with_, today).length === 0).toBe(submission(with_, today)?.open);
      }),
      some,
    );
  });

  it('one answer more never shuts anything, nor makes anything more due', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, fc.constantFrom(...questions), (facts, today, question) => {
        const before = listRequirements(facts, today);
        const after = listRequirements({ ...facts, answered: [...facts.answered, question] }, today);
        for (const [at, state] of after.entries()) {
          const blockers = new Set(blockersOf(before[at]!).map(one => one.requirement.id));
          for (const one of blockersOf(state)) expect(blockers.has(one.requirement.id)).toBe(true);
        }
      }),
      many,
    );
  });

  it('one good paper more never shuts anything', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, fc.constantFrom(...documentKinds), (facts, today, kind) => {
        const good = { kind, expiresOn: null, readable: true };
        const before = listRequirements(facts, today);
        const after = listRequirements({ ...facts, documents: [...facts.documents, good] }, today);
        for (const [at, state] of after.entries()) {
          const blockers = blockersOf(before[at]!).map(one => one.requirement.id);
          for (const one of blockersOf(state)) expect(blockers).toContain(one.requirement.id);
        }
      }),
      many,
    );
  });

  it('one reason of the office less never shuts anything', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, (facts, today) => {
        const before = listRequirements(facts, today);
        const after = listRequirements({ ...facts, reasons: facts.reasons.slice(1) }, today);
        for (const [at, state] of after.entries()) {
          expect(blockersOf(state).length).toBeLessThanOrEqual(blockersOf(before[at]!).length);
        }
      }),
      some,
    );
  });

  it('a channel, a reader or an order of papers that nobody asks about changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, (facts, today) => {
        const { answered, channels } = facts;
        const turned = { ...facts, answered: [...answered].reverse(), goods: [...facts.goods].reverse() };
        expect(shown(listRequirements(turned, today))).toEqual(shown(listRequirements(facts, today)));
        const more = { ...facts, channels: [...channels, { id: 'z', kind: 'village-shop' }] };
        const known = listRequirements(more, today).filter(state => state.channel?.id !== 'z');
        expect(shown(known)).toEqual(shown(listRequirements(facts, today)));
      }),
      some,
    );
  });

  it('the better of two papers counts, in whichever order they came', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, (facts, today) => {
        const turned = { ...facts, documents: [...facts.documents].reverse() };
        expect(shown(listRequirements(turned, today))).toEqual(shown(listRequirements(facts, today)));
      }),
      many,
    );
  });

  it('a vendor accepted before every rule is shut out by none of them before its day', () => {
    const first = requirementRules.requirements
      .filter(item => item.kind === 'document')
      .map(item => item.validFrom)
      .sort()[0]!;
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 900 }), fc.nat(500), (facts, ago, ahead) => {
        const old: Facts = {
          ...facts,
          status: 'accepted',
          acceptedOn: addDays(first, -ago),
          documents: [],
          reasons: [],
          answered: questions,
        };
        const today = addDays(first, ahead);
        for (const state of listRequirements(old, today)) {
          if (state.capability === 'submission' || state.capability === 'draft-product') continue;
          expect(state.currentlyDue).toEqual([]);
          for (const one of blockersOf(state)) expect(one.dueOn! < today).toBe(true);
        }
      }),
      some,
    );
  });

  it('time alone makes nothing less due', () => {
    const rank = { met: 0, waiting: 0, 'due-later': 1, 'currently-due': 3, error: 3, 'past-due': 4 };
    fc.assert(
      fc.property(anyFacts, anyToday, fc.nat(800), (facts, today, days) => {
        const before = listRequirements(facts, today);
        const after = listRequirements(facts, addDays(today, days));
        for (const [at, state] of before.entries()) {
          for (const one of all(state)) {
            const then = all(after[at]!).find(each => each.requirement.id === one.requirement.id);
            if (!then) continue;
            const readable = one.problem === 'unreadable' || then.problem === 'unreadable';
            if (!readable) expect(rank[then.state]).toBeGreaterThanOrEqual(rank[one.state]);
          }
        }
      }),
      some,
    );
  });
});
