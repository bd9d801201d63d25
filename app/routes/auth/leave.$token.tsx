import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { leaveMailing } from '~/messages/leave-mailing.server.ts';
import { readLeaveToken } from '~/messages/leave-token.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { Button } from '~/ui/button/button.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'auth.leave',
  access: 'public',
  words: ['messages.leave'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  if (!readLeaveToken(v.params.token ?? '')) throw notFound();
  return { title: v.t('messages.leave.title'), done: new URL(v.request.url).searchParams.has('done') };
});

/** The button of the page, or one click in a mail program (RFC 8058), which sends no cookie and follows nothing. */
export const action = act(handle, async v => {
  const token = v.params.token ?? '';
  if (!(await leaveMailing(token, v.clock))) throw notFound();
  return seeOther(`/leave/${token}?done`);
});

export default function Leave() {
  const { title, done } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <PageHeader title={title} lead={done ? undefined : t('messages.leave.text')} />
      {done ? (
        <Notice tone="good" title={t('messages.leave.done')} live />
      ) : (
        <form method="post">
          <Button full>{t('messages.leave.do')}</Button>
        </form>
      )}
    </>
  );
}
