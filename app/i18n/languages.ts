export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'id';

export function isLanguage(text: unknown): text is Language {
  return languages.includes(text as Language);
}
