import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listPaperLists } from '~/bimtek/paper-lists/find-paper-list.server.ts';
import { printList } from '~/bimtek/paper-lists/print-list.server.ts';
import { findSession } from '~/bimtek/sessions/find-session.server.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.paper-lists',
  access: ['trainer', 'ukpbj'],
  words: ['paper-lists'],
  hydrate: false,
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { sessionId = '' } = v.params;
  const session = await v.read(tx => findSession(tx, sessionId));
  if (!session) throw notFound();
  const lists = await v.readPrimary(tx => listPaperLists(tx, sessionId));
  return { title: v.t('paper-lists.title'), session: { id: session.id, title: session.title }, lists };
});

/** Fixes the rows of a new list; the next page is the list to print. */
export const action = act(handle, async v => {
  const { sessionId = '' } = v.params;
  const result = await v.command(ctx => printList(ctx, { sessionId }));
  if (result.ok) return seeOther(`/trainer/sessions/${sessionId}/lists/${result.value.listId}`);
  if (result.problems[0]?.code === 'session-unknown') throw notFound();
  return invalid(result.problems);
});

export default function PaperLists() {
  const { title, session, lists } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useWords();
  const language = useLanguage();
  const home = `/trainer/sessions/${session.id}`;
  return (
    <>
      <BackLink to={home}>{t('paper-lists.back')}</BackLink>
      <PageHeader title={title} crumb={session.title} lead={t('paper-lists.lead')} />
      <Form
        say={problem => t(`paper-lists.code.${problem.code}`, problem.data)}
        problems={refused && 'problems' in refused ? refused.problems : undefined}
      >
        <Button>{t('paper-lists.prepare')}</Button>
      </Form>
      <section>
        <h2>{t('paper-lists.printed')}</h2>
        {lists.length === 0 ? <p>{t('paper-lists.none')}</p> : null}
        <List>
          {lists.map(({ id, printedAt, rows }) => (
            <li key={id}>
              <Item
                to={`${home}/lists/${id}`}
                name={t('paper-lists.printed-row', { at: formatInstant(new Date(printedAt), language) })}
                small={t('paper-lists.rows', { count: rows })}
                arrow
              />
            </li>
          ))}
        </List>
      </section>
    </>
  );
}
