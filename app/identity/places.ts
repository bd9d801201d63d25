import type { Role } from './roles.ts';

/** A place of the menu: its words are `nav.<name>`. `plain` ones carry no framework JavaScript and load whole. */
export interface RolePlace {
  name: string;
  to: string;
  plain?: true;
  icon?: 'home' | 'box' | 'book' | 'ticket';
}

const account: RolePlace = { name: 'account', to: '/account' };
const lessons: RolePlace = { name: 'lessons', to: '/learn', plain: true };
const showcase = (pemda: string): RolePlace => ({ name: 'showcase', to: `/showcase/${pemda}`, plain: true });

const menus: Record<Role, (pemda: string) => RolePlace[]> = {
  vendor: () => [account],
  trainer: () => [{ name: 'bimtek', to: '/trainer' }, lessons, account],
  ukpbj: pemda => [
    { name: 'registrations', to: '/ukpbj/registrations' },
    { name: 'curation', to: '/ukpbj/curation' },
    { name: 'sales-files', to: '/ukpbj/sales-files' },
    { name: 'quality', to: '/ukpbj/quality' },
    { name: 'unsold', to: '/ukpbj/unsold' },
    { name: 'rounds', to: '/ukpbj/rounds' },
    { name: 'bimtek', to: '/trainer' },
    { name: 'programme', to: `/programme/${pemda}`, plain: true },
    account,
  ],
  opd: pemda => [showcase(pemda), { name: 'learning', to: '/learning' }, account],
  officer: pemda => [showcase(pemda), lessons, account],
};

/** What stands in the bar of somebody with this role. */
export function menuOf(role: Role, pemda: string): RolePlace[] {
  return menus[role](pemda);
}

/** The vendor's four places, always the same, under the bar. */
const vendorTabs: RolePlace[] = [
  { name: 'home', to: '/vendor', icon: 'home' },
  { name: 'products', to: '/vendor/products', icon: 'box' },
  { name: 'learning', to: '/learning', icon: 'book' },
  { name: 'turn', to: '/vendor/turn', icon: 'ticket' },
];

export function tabsOf(role: Role): RolePlace[] {
  return role === 'vendor' ? vendorTabs : [];
}
