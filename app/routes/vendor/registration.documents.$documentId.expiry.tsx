import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import type { Problem } from '~/reference/result.ts';
import { dateDocument } from '~/registration/documents/date-document.server.ts';
import { findEditableDocument } from '~/registration/documents/find-editable-document.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'vendor.document-expiry', access: ['vendor'], words: ['documents'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const list = '/vendor/registration/documents';

export const loader = show(handle, async v => {
  const { documentId } = v.params;
  const who = { actor: v.actor, pemda: v.pemda };
  const document = isId(documentId)
    ? await v.readPrimary(tx => findEditableDocument(tx, who, documentId))
    : null;
  if (!document) throw notFound();
  const { kind, expiresOn } = document;
  return { title: v.t('documents.expiry.title', { name: v.t(`documents.kind.${kind}`) }), kind, expiresOn };
});

export const action = act(handle, async v => {
  const { documentId } = v.params;
  if (!isId(documentId)) throw notFound();
  const form = await v.request.formData();
  const expiresOn = String(form.get('expiresOn') ?? '');
  const result = await v.command(ctx => dateDocument(ctx, { documentId, expiresOn }));
  if (result.ok) return seeOther(list);
  if (result.problems.some(problem => problem.code === 'document-unknown')) throw notFound();
  return invalid(result.problems, form);
});

export default function DocumentExpiry() {
  const { title, kind, expiresOn } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`documents.code.${problem.code}`, problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to={`${list}#${kind}`}>{t('documents.title')}</BackLink>
      <PageHeader title={title} />
      <Form say={say} problems={refused?.problems} values={refused?.values ?? { expiresOn: expiresOn ?? '' }}>
        <DateField name="expiresOn" label={t('documents.expiry.label')} hint={t('documents.expiry.hint')} />
        <Button full>{t('documents.expiry.save')}</Button>
      </Form>
    </>
  );
}
