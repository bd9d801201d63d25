import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import type { Problem } from '~/reference/result.ts';
import { documentUrl } from '~/registration/documents/document-url.ts';
import { findEditableDocument } from '~/registration/documents/find-editable-document.server.ts';
import { removeDocument } from '~/registration/documents/remove-document.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'vendor.document-removal',
  access: ['vendor'],
  words: ['documents'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const list = '/vendor/registration/documents';

export const loader = show(handle, async v => {
  const { documentId } = v.params;
  const who = { actor: v.actor, pemda: v.pemda };
  const document = isId(documentId)
    ? await v.readPrimary(tx => findEditableDocument(tx, who, documentId))
    : null;
  if (!document) throw notFound();
  const { id, kind, format, width, height, evidence } = document;
  const title = v.t('documents.removal.title', { name: v.t(`documents.kind.${kind}`) });
  return { title, id, kind, format, width, height, evidence };
});

export const action = act(handle, async v => {
  const { documentId } = v.params;
  if (!isId(documentId)) throw notFound();
  const result = await v.command(ctx => removeDocument(ctx, { documentId }));
  if (result.ok) return seeOther(list);
  if (result.problems.some(problem => problem.code === 'document-unknown')) throw notFound();
  return invalid(result.problems);
});

export default function DocumentRemoval() {
  const { title, id, kind, format, width, height, evidence } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`documents.code.${problem.code}`, problem.data), [t]);
  return (
    <>
      <BackLink to={`${list}#${kind}`}>{t('documents.title')}</BackLink>
      <PageHeader title={title} lead={t(evidence ? 'documents.removal.keeps' : 'documents.removal.lead')} />
      {format === 'webp' ? (
        <figure className="photo">
          <img
            src={documentUrl(id, 'small')}
            width={width ?? undefined}
            height={height ?? undefined}
            alt={t(`documents.kind.${kind}`)}
          />
        </figure>
      ) : null}
      <Form say={say} problems={refusal && 'problems' in refusal ? refusal.problems : undefined}>
        <Button kind="danger" full>
          {t('documents.removal.button')}
        </Button>
      </Form>
      <ButtonLink full kind="second" to={`${list}#${kind}`}>
        {t('documents.removal.back')}
      </ButtonLink>
    </>
  );
}
