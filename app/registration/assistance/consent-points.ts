/** What the vendor agrees to, in the order in which it is read; words `assistance.agree.<point>`. A change of sense is a new version. */
export const consentPoints = ['write', 'use', 'own', 'stop'] as const;

/** Of the text of consent. */
export const consentVersion = 1;
