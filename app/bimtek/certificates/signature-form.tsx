import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { FileField } from '~/ui/file-field/file-field.tsx';
import { Form } from '~/ui/form/form.tsx';

interface SignatureFormProps {
  /** Address of the paper that is to be signed. */
  paper: string;
  action?: string;
  problems?: readonly Problem[];
}

/** Takes the paper out for signing, and the signed one in again. */
export function SignatureForm({ paper, action, problems }: SignatureFormProps) {
  const t = useWords();
  return (
    <section>
      <h2>{t('certificates.tte.title')}</h2>
      <ol>
        <li>{t('certificates.tte.step-1')}</li>
        <li>{t('certificates.tte.step-2')}</li>
        <li>{t('certificates.tte.step-3')}</li>
      </ol>
      <ButtonLink to={paper} kind="second" icon="download" plain>
        {t('certificates.tte.take')}
      </ButtonLink>
      <Form
        action={action}
        encType="multipart/form-data"
        reloadDocument
        say={problem => t(`certificates.code.${problem.code}`, problem.data)}
        problems={problems}
      >
        <FileField
          name="file"
          label={t('certificates.tte.file')}
          hint={t('certificates.tte.file-hint')}
          accept="application/pdf,.pdf"
        />
        <Button icon="upload">{t('certificates.tte.send')}</Button>
      </Form>
    </section>
  );
}
