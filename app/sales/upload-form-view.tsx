import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Button } from '~/ui/button/button.tsx';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { FileField } from '~/ui/file-field/file-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { salesSources } from './sales-source.ts';

interface UploadFormProps {
  refusal: { problems: Problem[]; values: Record<string, string> } | undefined;
}

/** Source, file and, if known, the days it covers. Works without JavaScript; the file travels in one plain POST. */
export function UploadForm({ refusal }: UploadFormProps) {
  const t = useWords();
  return (
    <section>
      <h2>{t('sales.files.upload')}</h2>
      <Form
        encType="multipart/form-data"
        problems={refusal?.problems}
        values={refusal?.values}
        say={problem => t(`sales.code.${problem.code}`, problem.data)}
      >
        <SelectField
          name="source"
          label={t('sales.files.source')}
          empty={t('sales.files.choose')}
          options={salesSources.map(value => ({ value, text: t(`sales.source.${value}`) }))}
        />
        <FileField
          name="file"
          label={t('sales.files.file')}
          hint={t('sales.files.file-hint')}
          accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson"
        />
        <DateField name="from" label={t('sales.files.from')} hint={t('sales.files.period-hint')} />
        <DateField name="until" label={t('sales.files.until')} />
        <Button>{t('sales.files.try')}</Button>
      </Form>
    </section>
  );
}
