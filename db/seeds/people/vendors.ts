import { listVillages } from '#db/reference/find-area.ts';
import { merchantKey } from '~/sales/merchant-key.ts';
import { addDays, type Day, dayNumber, dayText, wib } from '../calendar.ts';
import type { Trade } from '../goods/good.ts';
import { trades } from '../goods/trades.ts';
import { storyId } from '../ids.ts';
import type { Dice } from '../random.ts';
import type { StoryPlan, StoryVendor } from '../story.ts';
import { inventNib, inventNik, inventNpwp, inventPhone } from './identifiers.ts';
import { mensNames, shopWords, streetWords, womensNames } from './names.ts';

const forms: { form: StoryVendor['form']; weight: number; before: string }[] = [
  { form: 'perorangan', weight: 62, before: '' },
  { form: 'cv', weight: 18, before: 'CV ' },
  { form: 'pt-perorangan', weight: 9, before: 'PT ' },
  { form: 'pt', weight: 6, before: 'PT ' },
  { form: 'koperasi', weight: 5, before: 'Koperasi ' },
];

/** Titles by which a neighbourhood knows the owner of a shop. */
const address = { f: ['Bu', 'Mbak', 'Hj.'], m: ['Pak', 'Mas', 'H.'] } as const;

function nameShop(dice: Dice, trade: Trade, owner: string, gender: 'f' | 'm', before: string): string {
  const first = owner.split(' ')[0]!;
  const word = dice.pick(trade.shopNames);
  if (before === '' && dice.chance(0.55)) return `${word} ${dice.pick(address[gender])} ${first}`;
  return `${before}${before !== '' && dice.chance(0.6) ? '' : `${word} `}${dice.pick(shopWords)}`;
}

function sizeOf(dice: Dice, form: StoryVendor['form']) {
  const roll = dice.unit() + (form === 'perorangan' ? 0 : 0.25);
  const million = 1_000_000;
  if (roll < 0.86) {
    return {
      size: 'micro' as const,
      capitalRupiah: dice.int(3, 900) * million,
      yearlySalesRupiah: dice.int(12, 1_900) * million,
    };
  }
  if (roll < 1.16) {
    return {
      size: 'small' as const,
      capitalRupiah: dice.int(1_050, 4_800) * million,
      yearlySalesRupiah: dice.int(2_100, 14_000) * million,
    };
  }
  return {
    size: 'medium' as const,
    capitalRupiah: dice.int(5_100, 9_700) * million,
    yearlySalesRupiah: dice.int(15_500, 48_000) * million,
  };
}

/** Joined in waves: few in 2021, most while the programme grew (2022–2023), some every month since. */
function joinedOn(dice: Dice, today: string): string {
  const wave = dice.weighted(
    [
      { from: '2021-07-01', until: '2021-12-31', weight: 12 },
      { from: '2022-01-05', until: '2022-12-31', weight: 40 },
      { from: '2023-01-01', until: '2023-12-31', weight: 30 },
      { from: '2024-01-01', until: '2024-12-31', weight: 10 },
      { from: '2025-01-01', until: addDays(today, -40), weight: 8 },
    ],
    one => one.weight,
  );
  return dayText(dice.int(dayNumber(wave.from), dayNumber(wave.until)));
}

/** Names and numbers given so far: a second batch goes on from there. */
export interface Taken {
  names: Set<string>;
  serial: number;
}

/** A shop's name that no other shop has. Sales files name shops, not numbers: two alike could not be told apart. */
function uniqueName(taken: Taken, name: string, place: string): string {
  const key = (text: string) => merchantKey(text) ?? text;
  let out = name;
  if (taken.names.has(key(out))) out = `${name} ${place}`;
  for (let n = 2; taken.names.has(key(out)); n++) out = `${name} ${place} ${n}`;
  taken.names.add(key(out));
  return out;
}

/** One vendor who registered on that day; accepted some days later. No two share a name, NIK, NPWP, NIB or phone. */
export function inventVendor(plan: StoryPlan, dice: Dice, taken: Taken, registeredOn: Day): StoryVendor {
  const serial = taken.serial++;
  const gender = dice.chance(0.54) ? 'f' : 'm';
  const owner = dice.pick<string>(gender === 'f' ? womensNames : mensNames);
  const trade = dice.weighted(trades, one => one.weight);
  const { form, before } = dice.weighted(forms, one => one.weight);
  const district = dice.weighted(plan.districts, one => one.weight);
  const nik = inventNik(dice, district.code, gender, serial);
  return {
    id: storyId(dice, wib(registeredOn, dice.int(8, 20), dice.int(0, 59))),
    personId: storyId(dice, wib(registeredOn, 7, dice.int(0, 59))),
    owner,
    gender,
    name: uniqueName(taken, nameShop(dice, trade, owner, gender, before), district.name),
    form,
    trade: trade.code,
    district: district.code,
    village: dice.pick(listVillages(district.code)).name,
    street: `${dice.pick(streetWords)} No. ${dice.int(1, 180)}, RT 0${dice.int(1, 9)}/RW 0${dice.int(1, 9)}`,
    nik,
    npwp: form === 'perorangan' ? nik : inventNpwp(dice, serial, plan.taxOffice),
    nib: inventNib(dice, serial),
    phone: inventPhone(dice, serial),
    kbli: trade.kbli,
    ...sizeOf(dice, form),
    taxable: form !== 'perorangan' && dice.chance(0.3),
    registeredOn,
    acceptedOn: addDays(registeredOn, dice.int(1, 9)),
  };
}

/** The plan's vendors, oldest first. */
export function inventVendors(plan: StoryPlan, dice: Dice, taken: Taken): StoryVendor[] {
  const joined = Array.from({ length: plan.vendors }, () => joinedOn(dice, plan.today)).sort();
  return joined.map(registeredOn => inventVendor(plan, dice, taken, registeredOn));
}
