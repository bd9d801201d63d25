import { readFile } from 'node:fs/promises';
import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { formatOf } from '~/bimtek/questions/conversion/question-format.ts';
import { readQuestions } from '~/bimtek/questions/conversion/read-questions.server.ts';
import { presentFile } from '~/bimtek/questions/preview/present-file.ts';
import { QuestionFileView } from '~/bimtek/questions/preview/question-file-view.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { receiveUpload } from '~/platform/http/receive-upload.server.ts';
import { invalid } from '~/platform/http/reply.server.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { FileField } from '~/ui/file-field/file-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.questions',
  access: ['trainer', 'ukpbj'],
  words: ['questions', 'bimtek'],
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

/** A quiz of five hundred questions has half of it. */
const mostBytes = 1_048_576;

export const loader = show(handle, async v => ({ title: v.t('questions.try-title') }));

/** Looks into a file and shows what it would be; nothing is kept: questions are files of the repository. */
export const action = act(handle, async v => {
  const upload = await receiveUpload(v.request, 'file', mostBytes);
  try {
    if (upload.overCap) return invalid([{ code: 'file-over-cap', field: 'file' }]);
    if (!upload.file) return invalid([{ code: 'file-missing', field: 'file' }]);
    const { name, path } = upload.file;
    const format = formatOf(name);
    if (!format) return invalid([{ code: 'file-unknown', field: 'file' }]);
    const read = await readQuestions(await readFile(path), format);
    if (read.questions.length + read.errors.length === 0)
      return invalid([{ code: 'file-without-questions', field: 'file' }]);
    const file = presentFile(read, { name, format, hash: sha256 });
    return data({ file }, { status: file.errors.length > 0 ? 422 : 200 });
  } finally {
    await upload.discard();
  }
});

export default function TryQuestions() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`questions.code.${problem.code}`, problem.data), [t]);
  const refused = answer && 'problems' in answer ? answer : undefined;
  const file = answer && 'file' in answer ? answer.file : undefined;
  return (
    <>
      <BackLink to="/trainer">{t('bimtek.teach.title')}</BackLink>
      <PageHeader title={title} lead={t('questions.try-lead')} />
      <Form say={say} problems={refused?.problems} encType="multipart/form-data">
        <FileField
          name="file"
          label={t('questions.file')}
          hint={t('questions.file-hint')}
          accept=".gift,.txt,.xml"
        />
        <Button>{t('questions.try')}</Button>
      </Form>
      {file ? <QuestionFileView file={file} /> : null}
    </>
  );
}
