import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { FileField } from '~/ui/file-field/file-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

interface CheckFormProps {
  problems?: readonly Problem[];
  values?: Record<string, string>;
}

/** A code from paper, or a credential file; the one that is given counts. */
export function CheckForm({ problems, values }: CheckFormProps) {
  const t = useWords();
  return (
    <Form
      encType="multipart/form-data"
      say={problem => t(`certificates.code.${problem.code}`, problem.data)}
      problems={problems}
      values={values}
    >
      <TextField
        name="code"
        label={t('certificates.file.code')}
        hint={t('certificates.file.code-hint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <FileField
        name="file"
        label={t('certificates.file.file')}
        hint={t('certificates.file.file-hint')}
        accept=".json,.jwt,.png,.svg,application/json,image/png,image/svg+xml"
      />
      <Button>{t('certificates.file.check')}</Button>
    </Form>
  );
}
