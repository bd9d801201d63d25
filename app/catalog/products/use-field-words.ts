import { useWords } from '~/i18n/use-words.ts';

/** Name, label and hint of a field of the product form, to spread into it. */
export function useFieldWords() {
  const t = useWords();
  return (name: string) => ({
    name,
    label: t(`catalog.field.${name}.label`),
    hint: t(`catalog.field.${name}.hint`),
  });
}
