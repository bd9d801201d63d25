import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { getStaffDesk } from '~/programme/get-staff-desk.server.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import type { IconName } from '~/ui/icon/icon.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.home',
  access: ['ukpbj'],
  words: ['desk'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('desk.title'),
  ...(await v.read(tx => getStaffDesk(tx, { now: v.clock.now() }))),
}));

interface Shelf {
  title: string;
  /** Words of the second line stand under `<name>.small`. */
  items: { to: string; icon: IconName; name: string }[];
}

/** What is there to read and to look after, beside what waits. */
const shelves: Shelf[] = [
  {
    title: 'desk.vendors',
    items: [
      { to: '/ukpbj/registration-figures', icon: 'chart', name: 'desk.figures' },
      { to: '/ukpbj/duplicates', icon: 'list', name: 'desk.duplicates' },
      { to: '/ukpbj/vendor-lists', icon: 'file', name: 'desk.lists' },
    ],
  },
  {
    title: 'desk.read',
    items: [
      { to: '/ukpbj/unsold', icon: 'search', name: 'desk.unsold' },
      { to: '/ukpbj/messages', icon: 'mail', name: 'desk.messages' },
      { to: '/ukpbj/privacy', icon: 'lock', name: 'desk.privacy' },
    ],
  },
];

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
      {shelves.map(({ title: heading, items }) => (
        <section key={heading}>
          <h2>{t(heading)}</h2>
          <List>
            {items.map(({ to, icon, name }) => (
              <li key={to}>
                <Item to={to} icon={icon} name={t(name)} small={t(`${name}.small`)} arrow />
              </li>
            ))}
          </List>
        </section>
      ))}
    </>
  );
}
