import { useWords } from '~/i18n/use-words.ts';
import { TextField } from '~/ui/text-field/text-field.tsx';

/** Where a code is typed that opens once; phones offer the one that just came in. */
export function CodeField({
  hint,
  letters,
}: {
  hint: string /** Codes from paper have letters, too. */;
  letters?: boolean;
}) {
  const t = useWords();
  return (
    <TextField
      name="code"
      label={t('account.code.label')}
      hint={hint}
      figures
      inputMode={letters ? 'text' : 'numeric'}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
    />
  );
}
