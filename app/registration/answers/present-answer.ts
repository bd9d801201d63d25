import type { CalendarDay } from '~/reference/calendar-day.ts';
import { type CompanySize, companySize, sizeRuleOn } from '~/reference/company-size.ts';
import { maskIdentifier } from '~/reference/mask-identifier.ts';
import { readNik } from '~/reference/nik.ts';
import { formatPhone } from '~/reference/phone.ts';
import { formatRupiah } from '~/reference/rupiah.ts';
import { bankName, otherBank } from './banks.ts';
import type { Question } from './questions.ts';
import type { World } from './read-answer.ts';

/** An answer as a person reads it; what is worked out from it stands beside it. */
export interface ShownAnswer {
  /** Null for a choice, whose words are in content. */
  text: string | null;
  option: string | null;
  birthDate?: CalendarDay;
  size?: CompanySize;
  /** Title of a business field, in the words of our table. */
  title?: string;
}

const choices: readonly Question[] = ['ownerGender', 'businessForm', 'kbliEdition', 'taxable'];
const numbers: readonly Question[] = ['nik', 'npwp', 'phone', 'bankAccount'];

const inFours = (digits: string) => digits.replace(/(.{4})(?=.)/g, '$1 ');

function maskedNumber(question: Question, value: string): string {
  return question === 'phone' ? maskIdentifier(formatPhone(value)) : inFours(maskIdentifier(value));
}

function shownNumber(question: Question, value: string, world: World): ShownAnswer {
  if (question === 'phone') return { text: formatPhone(value), option: null };
  const born = question === 'nik' ? readNik(value, world.today, world.findArea).parts?.birthDate : undefined;
  return { text: inFours(value), option: null, ...(born ? { birthDate: born } : {}) };
}

/** `masked`: for anybody but the owner. NIK, NPWP, phone and bank account then show their last four digits only. */
export function presentAnswer(question: Question, value: string, world: World, masked: boolean): ShownAnswer {
  if (choices.includes(question)) return { text: null, option: value };
  if (numbers.includes(question)) {
    if (masked) return { text: maskedNumber(question, value), option: null };
    return shownNumber(question, value, world);
  }
  if (question === 'bankCode' && value !== otherBank) return { text: bankName(value) ?? value, option: null };
  if (question === 'bankCode') return { text: null, option: value };
  if (question === 'district') return { text: world.findArea(value)?.name ?? value, option: null };
  if (question === 'nib') return { text: inFours(value), option: null };
  if (question === 'kbliCode') {
    const title = world.findKbli(value)[0]?.title;
    return { text: value, option: null, ...(title ? { title } : {}) };
  }
  if (question !== 'capitalRupiah') return { text: value, option: null };
  const rule = sizeRuleOn(world.today);
  const size = rule ? { size: companySize(Number(value), 'capital', rule) } : {};
  return { text: formatRupiah(Number(value)), option: null, ...size };
}
