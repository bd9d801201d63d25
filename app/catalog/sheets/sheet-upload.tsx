import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { FileField } from '~/ui/file-field/file-field.tsx';
import { Form } from '~/ui/form/form.tsx';

interface SheetUploadProps {
  /** Path of the files: `<files>/template.xlsx`. */
  files: string;
  problems?: Problem[];
  /** There are products to fetch, change and send again. */
  hasProducts: boolean;
}

/** Fetch the template, fill it in, send it: a list, or a zip of the list and its photos. */
export function SheetUpload({ files, problems, hasProducts }: SheetUploadProps) {
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`sheets.code.${problem.code}`, problem.data), [t]);
  return (
    <section>
      <h2>{t('sheets.send')}</h2>
      <p>{t('sheets.how')}</p>
      <Row>
        <Action to={`${files}/template.xlsx`} download icon="download">
          {t('sheets.template')}
        </Action>
        {hasProducts ? (
          <Action to={`${files}/products.xlsx`} download icon="edit">
            {t('sheets.edit')}
          </Action>
        ) : null}
      </Row>
      <Form encType="multipart/form-data" say={say} problems={problems}>
        <FileField
          name="file"
          label={t('sheets.file')}
          hint={t('sheets.file-hint')}
          accept=".xlsx,.csv,.zip"
        />
        <Button icon="upload">{t('sheets.try')}</Button>
      </Form>
    </section>
  );
}
