import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { findPersonName } from '~/identity/accounts.server.ts';
import { findPemdaById } from '~/identity/list-pemda.server.ts';
import { definePage, type Page } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { LanguageSwitch } from '~/ui/language-switch/language-switch.tsx';
import { Layout, type Place } from '~/ui/layout/layout.tsx';

export const handle = definePage({ id: 'opd.frame', access: 'signed-in', words: ['frame'] });

export const loader = show(handle, async v => ({
  pemda: await findPemdaById(v.pemda),
  person: v.session ? await findPersonName(v.session.personId) : null,
}));

/** What a buying office opens. */
export default function BuyerFrame() {
  const { pemda, person } = useLoaderData<typeof loader>();
  const t = useWords();
  const page = useMatches().at(-1)?.handle as Page | undefined;
  const menu: Place[] = [
    { to: '/opd', text: t('frame.home') },
    { to: '/account', text: person ?? t('frame.account') },
  ];
  return (
    <Layout
      home="/opd"
      pemda={pemda?.name}
      menu={menu}
      at={useLocation().pathname}
      width={page?.width ?? 'wide'}
      foot={
        <>
          <p>{t('frame.foot', { office: pemda?.office ?? '' })}</p>
          <LanguageSwitch action="/language" />
        </>
      }
    >
      <Outlet />
    </Layout>
  );
}
