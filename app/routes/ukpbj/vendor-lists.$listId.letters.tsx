import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound } from '~/platform/http/reply.server.ts';
import { findVendorList } from '~/registration/lists/find-vendor-list.server.ts';
import { InvitationLetters } from '~/registration/lists/invitation-letters.tsx';
import { inviteListed, lettersAtOnce } from '~/registration/lists/invite-listed.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Tickbox } from '~/ui/tickbox/tickbox.tsx';

export const handle = definePage({ id: 'ukpbj.vendor-list-letters', access: ['ukpbj'], words: ['lists'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const list = await v.readPrimary(tx => findVendorList(tx, v.params.listId));
  if (!list) throw notFound();
  const site = new URL(v.request.url).host;
  return {
    title: v.t('lists.invite.letters'),
    most: lettersAtOnce,
    site,
    list: { id: list.id, name: list.name },
  };
});

/** The letters are in this one answer and nowhere else. */
export const action = act(handle, async v => {
  const form = await v.request.formData();
  const list = await v.readPrimary(tx => findVendorList(tx, v.params.listId));
  if (!list) throw notFound();
  const input = { listId: list.id, way: 'letter' as const, again: form.get('again') === 'yes' };
  const result = await v.command(ctx => inviteListed(ctx, input));
  return result.ok ? { letters: result.value.letters } : invalid(result.problems, form);
});

export default function ListLetters() {
  const { title, most, site, list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  if (answer && 'letters' in answer) return <InvitationLetters letters={answer.letters} site={site} />;
  return (
    <>
      <BackLink to={`/ukpbj/vendor-lists/${list.id}`}>{list.name}</BackLink>
      <PageHeader title={title} lead={t('lists.invite.letters-text', { n: most })} />
      <Form
        say={problem => t(`lists.code.${problem.code}`)}
        problems={answer && 'problems' in answer ? answer.problems : undefined}
      >
        <Tickbox name="again">{t('lists.invite.again')}</Tickbox>
        <Button>{t('lists.invite.print')}</Button>
      </Form>
    </>
  );
}
