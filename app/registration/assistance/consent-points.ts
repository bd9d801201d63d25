/** What the vendor agrees to, in the order in which it is read; words `assistance.agree.<point>`. */
export const consentPoints = ['write', 'use', 'own', 'stop'] as const;
