import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { getStaffDesk } from '~/programme/get-staff-desk.server.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.home',
  access: ['ukpbj'],
  words: ['desk', 'privacy.office.title', 'privacy.office.small'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('desk.title'),
  ...(await v.read(tx => getStaffDesk(tx, { now: v.clock.now() }))),
}));

/** What needs a decision comes first, then what is there to read. */
export default function Desk() {
  const { title, waiting, due, late, lastImportOn, round } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const day = (iso: string | null | undefined) => (iso ? formatDay(iso, language) : '');
  return (
    <>
      <PageHeader title={title} lead={t('desk.lead')} />
      <section>
        <h2>{t('desk.decide')}</h2>
        <List>
          <li>
            <Item
              to="/ukpbj/registrations"
              icon="person"
              name={t('desk.registrations', { n: waiting })}
              small={due ? t('desk.registrations.due', { day: day(due) }) : t('desk.registrations.none')}
              status={late ? { tone: 'bad', text: t('desk.late') } : undefined}
              arrow
            />
          </li>
          <li>
            <Item
              to="/ukpbj/sales-files"
              icon="upload"
              name={t('desk.files')}
              small={lastImportOn ? t('desk.files.last', { day: day(lastImportOn) }) : t('desk.files.none')}
              arrow
            />
          </li>
          <li>
            <Item
              to="/ukpbj/rounds"
              icon="ticket"
              name={round ? t('desk.round', { number: round.number }) : t('desk.round.none')}
              small={
                round ? t(`desk.round.${round.status}`, { day: day(round.endsOn) }) : t('desk.round.begin')
              }
              arrow
            />
          </li>
        </List>
      </section>
      <section>
        <h2>{t('desk.vendors')}</h2>
        <List>
          <li>
            <Item
              to="/ukpbj/registration-figures"
              icon="chart"
              name={t('desk.figures')}
              small={t('desk.figures.small')}
              arrow
            />
          </li>
          <li>
            <Item
              to="/ukpbj/duplicates"
              icon="list"
              name={t('desk.duplicates')}
              small={t('desk.duplicates.small')}
              arrow
            />
          </li>
          <li>
            <Item
              to="/ukpbj/vendor-lists"
              icon="file"
              name={t('desk.lists')}
              small={t('desk.lists.small')}
              arrow
            />
          </li>
        </List>
      </section>
      <section>
        <h2>{t('desk.read')}</h2>
        <List>
          <li>
            <Item
              to="/ukpbj/unsold"
              icon="search"
              name={t('desk.unsold')}
              small={t('desk.unsold.small')}
              arrow
            />
          </li>
          <li>
            <Item
              to="/ukpbj/messages"
              icon="mail"
              name={t('desk.messages')}
              small={t('desk.messages.small')}
              arrow
            />
          </li>
          <li>
            <Item
              to="/ukpbj/privacy"
              icon="lock"
              name={t('privacy.office.title')}
              small={t('privacy.office.small')}
              arrow
            />
          </li>
        </List>
      </section>
    </>
  );
}
