import type { BusinessForm } from '../answers/questions.ts';

/** OSS's codes of legal forms (OSS-RBA, appendix 2) that have an answer of ours; every other one is `lainnya`. */
const formOf: Record<string, BusinessForm> = {
  '01': 'pt',
  '02': 'cv',
  '07': 'koperasi',
  '17': 'perorangan',
  '26': 'pt-perorangan',
};

/** Our answer for an OSS code; null for one that is not two digits. Uncertain codes are left to the officer's eyes. */
export function readOssForm(code: string): BusinessForm | null {
  if (!/^\d{2}$/.test(code)) return null;
  return formOf[code] ?? 'lainnya';
}
