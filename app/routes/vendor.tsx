import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { findPersonName } from '~/identity/accounts.server.ts';
import { findPemdaById } from '~/identity/list-pemda.server.ts';
import { definePage, type Page } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { LanguageSwitch } from '~/ui/language-switch/language-switch.tsx';
import { Layout, type Place } from '~/ui/layout/layout.tsx';

export const handle = definePage({ id: 'vendor.frame', access: 'signed-in', words: ['frame'] });

export const loader = show(handle, async v => ({
  pemda: await findPemdaById(v.pemda),
  person: v.session ? await findPersonName(v.session.personId) : null,
}));

/** The vendor's four places stand under the bar, one thumb away. */
export default function VendorFrame() {
  const { pemda, person } = useLoaderData<typeof loader>();
  const t = useWords();
  const page = useMatches().at(-1)?.handle as Page | undefined;
  const tabs: Place[] = [
    { to: '/vendor', text: t('frame.home'), icon: 'home' },
    { to: '/vendor/products', text: t('frame.products'), icon: 'box' },
    { to: '/vendor/bimtek', text: t('frame.learn'), icon: 'book' },
    { to: '/vendor/ticket', text: t('frame.turn'), icon: 'ticket' },
  ];
  return (
    <Layout
      home="/vendor"
      pemda={pemda?.name}
      menu={[{ to: '/account', text: person ?? t('frame.account') }]}
      tabs={tabs}
      at={useLocation().pathname}
      width={page?.width ?? 'reading'}
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
