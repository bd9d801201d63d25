import { describe, expect, it } from 'vitest';
import { findOtherBrand, holdsBrand, isBusinessName } from '~/catalog/quality/text/find-brands.ts';
import { readWords } from '~/catalog/quality/text/read-words.ts';

const holds = (title: string, brand: string) => holdsBrand(title, readWords(title), brand);
const other = (title: string, stated: string[], known = ['indomie', 'sari roti']) =>
  findOtherBrand(title, readWords(title), { known, madeFor: ['untuk'], stated })?.text ?? null;

describe('holdsBrand', () => {
  it.each([
    ['Emping Bu Siti', 'Bu Siti'],
    ['Emping BUSITI asin', 'bu siti'],
    ['Emping Bu-Siti asin', 'Busiti'],
    ['Siti punya emping Bu', 'Bu Siti'],
    ['Emping Berkah Jaya', 'UD Berkah Jaya'],
    ['Emping', '®'],
  ])('%j holds %j', (title, brand) => {
    expect(holds(title, brand)).toBe(true);
  });
  it.each([
    ['Emping asin', 'Bu Siti'],
    ['Emping Siti', 'Bu Siti'],
    ['Emping asin', 'CV'],
  ])('%j does not hold %j', (title, brand) => {
    expect(holds(title, brand)).toBe(false);
  });
});

describe('isBusinessName', () => {
  it.each([
    ['Toko Dwi Putra', []],
    ['CV Bu Siti', []],
    ['Ngudi Luhur', ['Alat Rumah Tangga Ngudi Luhur']],
    ['Mitra Jaya', ['mitra-jaya']],
  ])('%j is one', (brand, names) => {
    expect(isBusinessName(brand, names)).toBe(true);
  });
  it.each([
    ['Bu Siti', ['Toko Rini']],
    ['Ptolemy', []],
    ['!', ['Toko Rini']],
  ])('%j is none', (brand, names) => {
    expect(isBusinessName(brand, names)).toBe(false);
  });
});

describe('findOtherBrand', () => {
  it('finds a known brand that is not stated', () => {
    expect(other('Mi Indomie Goreng', ['Bu Siti'])).toBe('Indomie');
    expect(other('Roti Sari-Roti', ['Bu Siti'])).toBe('Sari-Roti');
    expect(other('Mi Indomie dan Sari Roti', ['Indomie'])).toBe('Sari Roti');
  });
  it('passes the stated one, and one inside or around it', () => {
    expect(other('Mi Indomie Goreng', ['Indomie'])).toBeNull();
    expect(other('Roti Sari Roti', ['Sari Roti Batang'])).toBeNull();
    expect(other('Roti Sari Roti', ['Sari'])).toBeNull();
  });
  it('passes what is made for it, and a longer word', () => {
    expect(other('Bumbu untuk Indomie', ['Bu Siti'])).toBeNull();
    expect(other('Indomielicious', ['Bu Siti'])).toBeNull();
  });
  it('takes an empty stated name for none', () => {
    expect(other('Mi Indomie Goreng', ['', '  '])).toBe('Indomie');
  });
});
