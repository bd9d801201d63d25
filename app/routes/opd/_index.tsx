import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { Item, List } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'opd.home', access: ['opd'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({ title: v.t('nav.opd.title'), lead: v.t('nav.opd.lead') }));

/** The places of buyers: what is shown now, why, and what the region buys. */
export default function BuyerHome() {
  const { title, lead } = useLoaderData<typeof loader>();
  const t = useWords();
  const pemda = usePemda()?.id;
  const places = [
    { key: 'showcase', to: `/showcase/${pemda}`, icon: 'shop' },
    { key: 'draws', to: `/draws/${pemda}`, icon: 'ticket' },
    { key: 'programme', to: `/programme/${pemda}`, icon: 'chart' },
    { key: 'lessons', to: '/learning', icon: 'book' },
  ] as const;
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <List>
        {places.map(({ key, to, icon }) => (
          <li key={key}>
            <Item name={t(`nav.opd.${key}`)} to={to} icon={icon} small={t(`nav.opd.${key}.small`)} arrow />
          </li>
        ))}
      </List>
      <Notice>{t('nav.opd.note')}</Notice>
    </>
  );
}
