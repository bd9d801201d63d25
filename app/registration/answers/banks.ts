/**
 * Banks as vendors here have them, by clearing code (three digits, Bank Indonesia); names are the banks' own. A short
 * table of ours: whoever banks elsewhere picks `other` and writes the bank beside the holder's name.
 */
export const banks = [
  { code: '002', name: 'BRI' },
  { code: '009', name: 'BNI' },
  { code: '008', name: 'Mandiri' },
  { code: '014', name: 'BCA' },
  { code: '451', name: 'BSI' },
  { code: '200', name: 'BTN' },
  { code: '113', name: 'Bank Jateng' },
  { code: '110', name: 'Bank BJB' },
  { code: '114', name: 'Bank Jatim' },
  { code: '112', name: 'BPD DIY' },
  { code: '147', name: 'Muamalat' },
  { code: '022', name: 'CIMB Niaga' },
  { code: '011', name: 'Danamon' },
  { code: '013', name: 'Permata' },
  { code: '542', name: 'Bank Jago' },
  { code: '535', name: 'SeaBank' },
] as const;

/** A bank that is not in the table, such as a BPR. */
export const otherBank = 'other';

export const bankCodes: readonly string[] = [...banks.map(bank => bank.code), otherBank];

/** The name of a bank of the table, or null. */
export function bankName(code: string): string | null {
  return banks.find(bank => bank.code === code)?.name ?? null;
}
