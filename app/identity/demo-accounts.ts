import type { Rights, Role } from '~/identity/roles.ts';

/** One click on the sign-in page in demo mode. Passwords are no secret: live mode has none of these people. */
export interface DemoAccount {
  key: string;
  pemda: string;
  role: Role;
  rights: Rights;
  name: string;
  contact: { kind: 'phone' | 'email'; value: string };
  password: string;
}

const password = 'laris-demo-2026';

function account(key: string, pemda: string, role: Role, name: string, rights: Rights = 'full'): DemoAccount {
  return {
    key,
    pemda,
    role,
    rights,
    name,
    contact: { kind: 'email', value: `${key}@demo.laris.test` },
    password,
  };
}

/** The seller whose catalogue the demo shows; the seed gives it the account of an accepted vendor of the story. */
export const sellerAccounts: DemoAccount[] = [
  account('penjual.batang', '33.25', 'vendor', 'Penjual Contoh'),
  account('penjual.bekasi', '32.16', 'vendor', 'Penjual Contoh Bekasi'),
];

/** Starts with an unfinished registration. */
export const beginnerAccounts: DemoAccount[] = [account('pemula.batang', '33.25', 'vendor', 'Sri Lestari')];

/** People of the office. */
export const officeAccounts: DemoAccount[] = [
  account('ukpbj.batang', '33.25', 'ukpbj', 'Staf UKPBJ Batang'),
  account('ukpbj2.batang', '33.25', 'ukpbj', 'Staf UKPBJ Batang 2'),
  account('kepala.batang', '33.25', 'ukpbj', 'Kepala Daerah Batang', 'view'),
  account('pelatih.batang', '33.25', 'trainer', 'Pelatih Bimtek Batang'),
  account('opd.batang', '33.25', 'opd', 'Bendahara Dinas Pendidikan'),
  account('pendamping.batang', '33.25', 'officer', 'Pendamping Lapangan'),
  account('ukpbj.bekasi', '32.16', 'ukpbj', 'Staf UKPBJ Bekasi'),
];

/** All of them, in the order in which the sign-in page shows them. */
export const demoAccounts: DemoAccount[] = [...sellerAccounts, ...beginnerAccounts, ...officeAccounts];
