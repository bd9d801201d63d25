import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { FileField } from '~/ui/file-field/file-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { MATERIAL_PHASES } from './session.ts';

interface MaterialFormProps {
  courses: readonly { id: string; title: string }[];
  refusal?: { problems: Problem[]; values: Record<string, string> } | undefined;
}

/** Adds a file or a course to a session. */
export function MaterialForm({ courses, refusal }: MaterialFormProps) {
  const t = useWords();
  const say = ({ code, data }: Problem) =>
    /^(document|pdf)-/.test(code) ? t(`documents.code.${code}`, data) : t(`sessions.code.${code}`, data);
  return (
    <Form
      encType="multipart/form-data"
      problems={refusal?.problems}
      values={refusal?.values ?? { phase: 'before' }}
      say={say}
    >
      <h2>{t('sessions.material.add')}</h2>
      <TextField name="title" label={t('sessions.material.name')} maxLength={120} />
      <Choice
        name="phase"
        label={t('sessions.material.when')}
        options={MATERIAL_PHASES.map(value => ({ value, text: t(`sessions.material.phase-${value}`) }))}
      />
      <FileField
        name="file"
        label={t('sessions.material.upload')}
        hint={t('sessions.material.upload-hint')}
      />
      <SelectField
        name="course"
        label={t('sessions.material.or-course')}
        empty={t('sessions.material.no-course')}
        options={courses.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <Button>{t('sessions.material.save')}</Button>
    </Form>
  );
}
