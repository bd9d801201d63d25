import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { findVendorList } from '~/registration/lists/find-vendor-list.server.ts';
import { inviteListed } from '~/registration/lists/invite-listed.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Tickbox } from '~/ui/tickbox/tickbox.tsx';

export const handle = definePage({ id: 'ukpbj.vendor-list-messages', access: ['ukpbj'], words: ['lists'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const list = await v.readPrimary(tx => findVendorList(tx, v.params.listId));
  if (!list) throw notFound();
  return { title: v.t('lists.invite.messages'), list: { id: list.id, name: list.name } };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const list = await v.readPrimary(tx => findVendorList(tx, v.params.listId));
  if (!list) throw notFound();
  const input = { listId: list.id, way: 'message' as const, again: form.get('again') === 'yes' };
  const result = await v.command(ctx => inviteListed(ctx, input));
  if (!result.ok) return invalid(result.problems, form);
  return seeOther(`/ukpbj/vendor-lists/${list.id}?sent=${result.value.sent}`);
});

export default function ListMessages() {
  const { title, list } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  return (
    <>
      <BackLink to={`/ukpbj/vendor-lists/${list.id}`}>{list.name}</BackLink>
      <PageHeader title={title} lead={t('lists.invite.messages-text')} />
      <Form
        say={problem => t(`lists.code.${problem.code}`)}
        problems={refusal && 'problems' in refusal ? refusal.problems : undefined}
      >
        <Tickbox name="again">{t('lists.invite.again')}</Tickbox>
        <Button>{t('lists.invite.send')}</Button>
      </Form>
    </>
  );
}
