import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import pagesContent from '#content/registration/pages.json';
import { readQuestionPages } from '~/registration/answers/question-pages.ts';
import { capabilityPlace, capabilityTone } from '~/registration/requirements/capability-look.ts';
import type { Facts } from '~/registration/requirements/facts.ts';
import { gatherLater } from '~/registration/requirements/gather-later.ts';
import { listRequirements, requirementRules } from '~/registration/requirements/list-requirements.ts';
import {
  hasNews,
  nameKey,
  placeOf,
  presentCapabilities,
} from '~/registration/requirements/present-capabilities.ts';
import { acceptedOn, anyFacts, anyToday, newcomer, paper, readyToSend, today } from './vendor-facts.ts';

const pages = readQuestionPages(pagesContent);
const channels = [
  { id: 'mbiz', name: 'Mbiz' },
  { id: 'tisera', name: 'Tisera' },
  { id: 'e-katalog', name: 'e-Katalog' },
];
const kinds = [
  { id: 'mbiz', kind: 'marketplace' },
  { id: 'tisera', kind: 'marketplace' },
  { id: 'e-katalog', kind: 'e-katalog' },
];
const present = (facts: Facts, on = today) =>
  presentCapabilities(listRequirements({ ...facts, channels: kinds }, on), channels, pages, key => key);
const line = (facts: Facts, key: string, on = today) => {
  const found = present(facts, on).find(one => one.key === key);
  if (!found) throw new Error(`no line ${key}`);
  return found;
};

describe('lines for a person', () => {
  it('stand in the order in which things open, channels of a kind as one', () => {
    expect(present(newcomer).map(one => one.key)).toEqual([
      'learn',
      'draft-product',
      'submission',
      'publish-marketplace',
      'publish-e-katalog',
      'promotion',
    ]);
    expect(line(newcomer, 'publish-marketplace').channels).toEqual(['Mbiz', 'Tisera']);
  });

  it('keep a channel of another kind by itself', () => {
    const facts = { ...newcomer, channels: [{ id: 'w', kind: 'warung' }] };
    const [shown] = presentCapabilities(
      listRequirements(facts, today),
      [{ id: 'w', name: 'Warung' }],
      pages,
      key => key,
    ).filter(one => one.capability === 'publish');
    expect(shown).toMatchObject({ key: 'publish-other', channels: ['Warung'] });
  });

  it('say for each thing where it is done and how pressing it is', () => {
    const { due } = line(acceptedOn(today), 'publish-marketplace');
    expect(due[0]).toMatchObject({
      name: 'documents.kind.npwp',
      to: '/vendor/registration/documents/npwp',
      state: 'now',
    });
    expect(due[1]).toMatchObject({
      name: 'registration.page.bank.name',
      to: '/vendor/registration/bank#bankCode',
    });
  });

  it('have the questions of a page as one thing, and each thing that is asked later once', () => {
    const { due } = line(acceptedOn(today), 'publish-marketplace');
    expect(due.map(one => one.name)).toEqual(['documents.kind.npwp', 'registration.page.bank.name']);
    expect(line(newcomer, 'submission').due.map(one => one.name)).toEqual([
      ...pages.filter(page => !page.later).map(page => `registration.page.${page.page}.name`),
      'documents.kind.ktp',
      'documents.kind.nib',
    ]);
    const later = gatherLater(present(acceptedOn('2024-01-01', { documents: [] })));
    expect(later.map(one => [one.name, one.needs.join(' ')])).toEqual([
      ['documents.kind.ktp', 'publish-marketplace publish-e-katalog'],
      ['documents.kind.nib', 'publish-marketplace publish-e-katalog'],
      ['documents.kind.npwp', 'publish-marketplace'],
      ['registration.page.bank.name', 'publish-marketplace'],
      ['documents.kind.kswp', 'publish-e-katalog'],
      ['documents.kind.place', 'promotion'],
    ]);
  });

  it('tell overdue, waiting and later apart', () => {
    const old = acceptedOn('2024-01-01', { documents: [] });
    expect(line(old, 'promotion').later).toMatchObject([{ state: 'later', dueOn: '2027-03-01' }]);
    expect(line(old, 'promotion', '2027-04-01').due).toMatchObject([{ state: 'late', dueOn: '2027-03-01' }]);
    const sent: Facts = { ...readyToSend, status: 'submitted', submittedOn: today };
    expect(line(sent, 'publish-e-katalog').due.map(one => one.state)).toEqual(['waiting', 'now']);
  });

  it('name a paper that is hard to read among what keeps nothing shut', () => {
    const facts = acceptedOn(today, { documents: [paper('place', null, false)] });
    expect(line(facts, 'promotion')).toMatchObject({
      open: true,
      due: [],
      later: [{ problem: 'unreadable', state: 'later' }],
    });
  });
});

describe('places and names', () => {
  it.each(requirementRules.requirements)('of $id exist', item => {
    expect(nameKey(item)).toMatch(/^(registration\.term|documents\.kind|requirements\.step)\.[\w-]+$/);
    expect(placeOf(item, pages).to).toMatch(/^\/(sign-up|vendor\/registration)/);
  });
});

describe('how it looks', () => {
  const tone = (facts: Facts, key: string, on = today) => capabilityTone(line(facts, key, on));

  it('is good while open, waiting while only the office is busy, bad once something is overdue', () => {
    expect(tone(newcomer, 'learn')).toBe('good');
    expect(tone(newcomer, 'promotion')).toBe('wait');
    const sent: Facts = {
      ...readyToSend,
      status: 'submitted',
      submittedOn: today,
      documents: [...readyToSend.documents, paper('kswp')],
    };
    expect(tone(sent, 'publish-e-katalog')).toBe('busy');
    expect(tone(acceptedOn('2024-01-01', { documents: [] }), 'promotion', '2027-04-01')).toBe('bad');
  });

  it('leads to the thing itself while nothing is asked, otherwise to what is missing', () => {
    expect(capabilityPlace(line(newcomer, 'learn'))).toBe('/learning');
    expect(capabilityPlace(line(newcomer, 'promotion'))).toBe('/vendor/requirements#promotion');
    expect(capabilityPlace(line(acceptedOn('2024-01-01', { documents: [] }), 'promotion'))).toBe(
      '/vendor/requirements#later',
    );
  });

  it('is no news once everything is open for good', () => {
    expect(hasNews(present(newcomer))).toBe(true);
    const all = ['ktp', 'nib', 'npwp', 'kswp', 'place'] as const;
    const whole = acceptedOn(today, {
      documents: all.map(kind => paper(kind)),
      answered: requirementRules.requirements.flatMap(item =>
        item.kind === 'question' ? [item.question] : [],
      ),
    });
    expect(hasNews(present(whole))).toBe(false);
  });

  it('of every possible vendor: shut exactly where something is to do or wait for', () => {
    fc.assert(
      fc.property(anyFacts, anyToday, (facts, on) => {
        for (const one of present(facts, on)) {
          if (one.capability === 'submission') continue;
          expect(one.open).toBe(one.due.length === 0);
          expect(capabilityTone(one) === 'good').toBe(one.open);
          for (const thing of one.due) expect(thing.state).not.toBe('later');
          for (const thing of one.later) expect(thing.state).toBe('later');
        }
      }),
      { numRuns: 1000 },
    );
  });
});
