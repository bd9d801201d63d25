import type { Day } from './calendar.ts';

/** What a story tells, before any of it meets the database. All names and numbers in it are invented. */
export interface StoryVendor {
  id: string;
  personId: string;
  /** The owner's name. */
  owner: string;
  gender: 'f' | 'm';
  /** The shop's name as its products and sales files carry it. */
  name: string;
  form: 'perorangan' | 'cv' | 'pt' | 'pt-perorangan' | 'koperasi';
  trade: string;
  district: string;
  street: string;
  village: string;
  nik: string;
  npwp: string;
  nib: string;
  phone: string;
  kbli: string;
  size: 'micro' | 'small' | 'medium';
  /** Rupiah, without land and building (PP 7/2021 Pasal 35). */
  capitalRupiah: number;
  yearlySalesRupiah: number;
  /** Collects PPN. */
  taxable: boolean;
  registeredOn: Day;
  acceptedOn: Day;
}

export interface StoryDocument {
  kind: 'pirt' | 'halal' | 'bpom' | 'sni' | 'tkdn';
  number: string;
  holder: string;
  expiresOn?: Day;
}

export interface StoryListing {
  id: string;
  channel: string;
  status: 'live' | 'frozen';
  externalId?: string;
  listedOn: Day;
}

export interface StoryProduct {
  id: string;
  vendor: StoryVendor;
  title: string;
  description: string;
  category: string;
  unit: string;
  /** As the owner wrote it: "250 g". */
  netContent: string;
  priceRupiah: number | null;
  priceIncludesPpn: boolean;
  brand: string;
  documents: StoryDocument[];
  /** Names of drawings; the same drawing may show several products, as phone photos of shops do. */
  pictures: string[];
  createdOn: Day;
  listings: StoryListing[];
  /** How readily offices buy it; 0 = nobody ever did. */
  appeal: number;
}

export interface StoryLine {
  product: StoryProduct;
  quantity: number;
  unitPriceRupiah: number;
}

/** One order of an office on a marketplace. Its value is the sum of its lines. */
export interface StoryOrder {
  id: string;
  channel: string;
  orderedOn: Day;
  opd: string;
  vendor: StoryVendor;
  lines: StoryLine[];
}

export function orderValue(order: StoryOrder): number {
  return order.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceRupiah, 0);
}

/** A year's published figures that the valid sales must equal to the rupiah, with a checkpoint inside the year. */
export interface YearTarget {
  from: Day;
  until: Day;
  packages: number;
  valueRupiah: number;
}

export interface StoryPlan {
  name: string;
  pemda: string;
  pemdaName: string;
  office: string;
  taxOffice: string;
  /** LKPP's own code of the institution. */
  institution: string;
  districts: { code: string; name: string; weight: number }[];
  offices: string[];
  channels: {
    id: string;
    name: string;
    kind: string;
    orderPrefix: string;
    share: number;
    /** The office looks before a product goes up there. */
    curatedBy?: 'office';
  }[];
  vendors: number;
  /** Registrations that wait for the office. */
  waiting: number;
  /** How many began in the last two months and stopped, or went back. */
  applicants: number;
  products: number;
  targets: YearTarget[];
  /** First year of the catalogue's order files. */
  katalogSince: number;
  /** The last day the story knows. */
  today: Day;
}
