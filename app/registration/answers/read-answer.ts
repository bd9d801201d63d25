import { type CalendarDay, daysBetween } from '~/reference/calendar-day.ts';
import { type FindKbli, kbliEditions, readKbli } from '~/reference/kbli.ts';
import { readNib } from '~/reference/nib.ts';
import { readNik } from '~/reference/nik.ts';
import { readNpwp } from '~/reference/npwp.ts';
import { readPhone } from '~/reference/phone.ts';
import type { Reading } from '~/reference/reading.ts';
import { err, fail, ok, type Result } from '~/reference/result.ts';
import { parseRupiah } from '~/reference/rupiah.ts';
import { type FindArea, isAreaCode, isWithin } from '~/reference/wilayah.ts';
import { bankCodes } from './banks.ts';
import { businessForms, genders, type Question, taxableAnswers } from './questions.ts';

/** What reading an answer needs to know of the world. */
export interface World {
  today: CalendarDay;
  pemda: string;
  findArea: FindArea;
  findKbli: FindKbli;
}

type Read = (text: string, world: World) => Result<string>;

/** KTP and NIB are for adults: 17 years (UU 24/2013 Pasal 63). */
const adultDays = Math.floor(17 * 365.25);

const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();

function line(name: string, most: number): Read {
  return text => {
    const value = tidy(text);
    if (value === '') return err(`${name}-missing`);
    return value.length > most ? err(`${name}-too-long`, { data: { most } }) : ok(value);
  };
}

function oneOf(name: string, options: readonly string[]): Read {
  return text => (options.includes(text) ? ok(text) : err(`${name}-missing`));
}

/** The normal form of an identifier, or what is wrong with it; warnings are for the officer. */
function settle(reading: Reading<unknown>): Result<string> {
  return reading.normalized === null ? fail(reading.errors) : ok(reading.normalized);
}

const ownerName: Read = (text, world) => {
  const read = line('owner-name', 120)(text, world);
  return read.ok && /\d/.test(read.value) ? err('owner-name-has-digits') : read;
};

const nik: Read = (text, { today, findArea }) => {
  const reading = readNik(text, today, findArea);
  if (reading.parts && daysBetween(reading.parts.birthDate, today) < adultDays) return err('nik-too-young');
  return settle(reading);
};

const capitalRupiah: Read = text => {
  const read = parseRupiah(text);
  return read.ok ? ok(String(read.value)) : read;
};

/** One of the pemda's own districts: only its businesses register here. */
const district: Read = (text, { pemda, findArea }) => {
  if (text.trim() === '') return err('district-missing');
  const here = isAreaCode(text, 'district') && isWithin(text, pemda) && findArea(text) !== null;
  return here ? ok(text) : err('district-elsewhere');
};

/** Account numbers are six to twenty digits; no bank publishes a check digit that all share. */
const bankAccount: Read = text => {
  const value = text.replace(/[\s.\-\p{Cc}\p{Cf}]+/gu, '');
  if (value === '') return err('bank-account-missing');
  if (!/^\d+$/.test(value)) return err('bank-account-not-digits');
  return /^\d{6,20}$/.test(value)
    ? ok(value)
    : err('bank-account-wrong-length', { data: { digits: value.length } });
};

const readers: Record<Question, Read> = {
  ownerName,
  nik,
  ownerGender: oneOf('owner-gender', genders),
  phone: text => settle(readPhone(text)),
  businessName: line('business-name', 120),
  businessForm: oneOf('business-form', businessForms),
  nib: text => settle(readNib(text)),
  kbliCode: (text, { findKbli }) => settle(readKbli(text, findKbli)),
  kbliEdition: oneOf('kbli-edition', kbliEditions),
  npwp: (text, { today, findArea }) => settle(readNpwp(text, today, findArea)),
  taxable: oneOf('taxable', taxableAnswers),
  capitalRupiah,
  district,
  village: line('village', 80),
  street: line('street', 200),
  bankCode: oneOf('bank', bankCodes),
  bankAccount,
  bankHolder: line('bank-holder', 120),
};

/** Reads one answer as typed; its normal form, or problems with the question as their field. */
export function readAnswer(question: Question, text: string, world: World): Result<string> {
  const read = readers[question](text, world);
  if (read.ok) return read;
  return fail(read.problems.map(problem => ({ ...problem, field: question })));
}
