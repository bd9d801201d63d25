import type { CategoryProfile } from '../category.ts';

/** A field of the form that the chosen category asks for. */
export interface AttributeField {
  name: string;
  label: string;
  required: boolean;
  example: string;
  /** Stands behind the figure. */
  unit: string;
  kind: 'text' | 'number' | 'choice';
  choices: { value: string; text: string }[];
}

/** The fields of a category in a language, those that must be filled in first. */
export function attributeFields(profile: CategoryProfile | null, language: 'id' | 'en'): AttributeField[] {
  if (!profile) return [];
  const fields = (asked: CategoryProfile['required'], required: boolean) =>
    asked.map(
      ({ code, name, kind, unit = '', example, choices }): AttributeField => ({
        name: `attribute.${code}`,
        label: name[language],
        required,
        example: example?.[language] ?? '',
        unit,
        kind,
        choices: choices.map(choice => ({ value: choice.code, text: choice.name[language] })),
      }),
    );
  return [...fields(profile.required, true), ...fields(profile.advised, false)];
}
