import {
  beginnerAccounts,
  type DemoAccount,
  officeAccounts,
  sellerAccounts,
} from '~/identity/demo-accounts.ts';
import { addDays, wib } from '../calendar.ts';
import { storyId } from '../ids.ts';
import { throwDice } from '../random.ts';
import type { StoryPlan, StoryVendor } from '../story.ts';
import type { Story } from '../tell-story.ts';
import type { StoryPerson } from './load-people.server.ts';

/** The id of a demo person is the same in every database, as everything of a story is. */
export function accountId(account: DemoAccount): string {
  return storyId(throwDice(`account/${account.key}`), wib('2021-06-01', 8, 0));
}

function accountPerson(account: DemoAccount): StoryPerson {
  const { name, contact, password, pemda, role, rights } = account;
  const joinedAt = wib('2021-06-01', 8, 0);
  return { id: accountId(account), name, contacts: [contact], password, pemda, role, rights, joinedAt };
}

/** The shop behind the demo seller: a handful of packaged goods, some of them never bought. */
export function demoSeller(story: Story): StoryVendor {
  const counts = new Map<StoryVendor, { all: number; unsold: number; pictured: number }>();
  for (const product of story.products) {
    const count = counts.get(product.vendor) ?? { all: 0, unsold: 0, pictured: 0 };
    counts.set(product.vendor, count);
    count.all++;
    if (product.appeal === 0) count.unsold++;
    if (product.pictures.length > 0) count.pictured++;
  }
  const trades = ['camilan', 'kopi-teh', 'hasil-tani', 'perikanan'];
  const fits = (vendor: StoryVendor, least: number) => {
    const { all, unsold, pictured } = counts.get(vendor)!;
    return all >= least && all <= 24 && unsold >= 1 && pictured >= 1 && vendor.registeredOn < '2023-07-01';
  };
  const good = story.vendors.filter(vendor => trades.includes(vendor.trade));
  return (
    good.find(vendor => vendor.gender === 'f' && fits(vendor, 6)) ??
    story.vendors.find(vendor => fits(vendor, 2)) ??
    story.vendors[0]!
  );
}

function vendorPerson(plan: StoryPlan, vendor: StoryVendor, account: DemoAccount | undefined): StoryPerson {
  return {
    id: vendor.personId,
    name: vendor.owner,
    contacts: [{ kind: 'phone', value: vendor.phone }, ...(account ? [account.contact] : [])],
    ...(account ? { password: account.password } : {}),
    pemda: plan.pemda,
    role: 'vendor',
    rights: 'full',
    joinedAt: wib(addDays(vendor.registeredOn, 0), 7, 0),
  };
}

/** Every person of a story: owners of shops, people of the office, the demo accounts among them. */
export function peopleOf(story: Story): StoryPerson[] {
  const { plan } = story;
  const mine = (account: DemoAccount) => account.pemda === plan.pemda;
  const seller = demoSeller(story);
  const account = sellerAccounts.find(mine);
  const shops = [...story.vendors, ...story.queue, ...story.applicants];
  return [
    ...[...beginnerAccounts, ...officeAccounts].filter(mine).map(accountPerson),
    ...shops.map(vendor => vendorPerson(plan, vendor, vendor === seller ? account : undefined)),
  ];
}
