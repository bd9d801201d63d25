/**
 * Every code that this domain gives itself; words in content/locales/<language>/registration.json.
 * What is wrong with a number comes from the reference domain and has its words there.
 */
export const registrationCodes = [
  'not-allowed',
  'registration-unknown',
  'registration-locked',
  'registration-incomplete',
  'reason-open',
  'page-unknown',
  'owner-name-missing',
  'owner-name-too-long',
  'owner-name-has-digits',
  'nik-too-young',
  'owner-gender-missing',
  'business-name-missing',
  'business-name-too-long',
  'business-form-missing',
  'kbli-edition-missing',
  'taxable-missing',
  'district-missing',
  'district-elsewhere',
  'village-missing',
  'village-too-long',
  'street-missing',
  'street-too-long',
  'bank-missing',
  'bank-account-missing',
  'bank-account-not-digits',
  'bank-account-wrong-length',
  'bank-holder-missing',
  'bank-holder-too-long',
  'draft-unreadable',
  'draft-too-long',
  'draft-ahead',
  'draft-open',
  'gender-differs-from-nik',
  'npwp-of-other-person',
  'npwp-of-person',
  'size-not-umkm',
] as const;

export type RegistrationCode = (typeof registrationCodes)[number];
