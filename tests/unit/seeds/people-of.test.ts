import { describe, expect, it } from 'vitest';
import { listVillages } from '#db/reference/find-area.ts';
import { answersOf } from '#db/seeds/load/answers-of.ts';
import { accountId, demoSeller, peopleOf } from '#db/seeds/load/people-of.ts';
import { batang } from '#db/seeds/stories/batang.ts';
import { bekasi } from '#db/seeds/stories/bekasi.ts';
import { tiny } from '#db/seeds/stories/tiny.ts';
import { tellStory } from '#db/seeds/tell-story.ts';
import { parseContact } from '~/identity/contact.ts';
import { demoAccounts } from '~/identity/demo-accounts.ts';
import { companySize, sizeRuleOn } from '~/reference/company-size.ts';
import { firstQuestions } from '~/registration/answers/questions.ts';

const story = tellStory(batang);

describe('people of a story', () => {
  it.each([tiny, bekasi])('are the owners and the accounts of $name, each once', plan => {
    const told = tellStory(plan);
    const people = peopleOf(told);
    expect(new Set(people.map(person => person.id)).size).toBe(people.length);
    expect(people.every(person => person.pemda === plan.pemda)).toBe(true);
    const accounts = demoAccounts.filter(account => account.pemda === plan.pemda);
    expect(people.filter(person => person.password !== undefined)).toHaveLength(accounts.length);
    expect(people).toHaveLength(
      told.vendors.length + told.queue.length + told.applicants.length + accounts.length - 1,
    );
  });

  it('share no contact', () => {
    const contacts = peopleOf(story).flatMap(person => person.contacts.map(contact => contact.value));
    expect(new Set(contacts).size).toBe(contacts.length);
  });

  it('sign in with contacts that the form takes, in a domain that nobody owns', () => {
    for (const { contact } of demoAccounts) {
      expect(parseContact(contact.value)).toEqual({ ok: true, value: contact });
      expect(contact.value.endsWith('.test')).toBe(true);
    }
    expect(new Set(demoAccounts.map(accountId)).size).toBe(demoAccounts.length);
  });

  it('put a shop with pictured and unsold goods behind the demo seller', () => {
    const seller = demoSeller(story);
    const goods = story.products.filter(product => product.vendor === seller);
    expect(goods.length).toBeGreaterThanOrEqual(6);
    expect(goods.length).toBeLessThanOrEqual(24);
    expect(goods.some(product => product.appeal === 0)).toBe(true);
    expect(goods.some(product => product.pictures.length > 0)).toBe(true);
  });
});

describe('answers of a vendor', () => {
  it('answer every question that is asked first, and fit the size class of the law', () => {
    const rule = sizeRuleOn(batang.today)!;
    for (const vendor of story.vendors) {
      const answers = answersOf(vendor);
      expect(Object.keys(answers).sort()).toEqual([...firstQuestions].sort());
      expect(Object.values(answers).every(answer => answer !== '')).toBe(true);
      expect(companySize(Number(answers.capitalRupiah), 'capital', rule)).toBe(vendor.size);
      expect(listVillages(answers.district).map(({ name }) => name)).toContain(answers.village);
    }
  });
});
