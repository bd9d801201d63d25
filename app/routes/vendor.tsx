import { Outlet, useLocation } from '@remix-run/react';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { Foot } from '~/identity/foot.tsx';
import { Layout } from '~/ui/layout/layout.tsx';
import { usePage } from '~/use-page.ts';

/** Four places, always the same, under the bar. */
export default function VendorLayout() {
  const t = useWords();
  const { pathname } = useLocation();
  return (
    <Layout
      home="/vendor"
      pemda={usePemda()?.name}
      at={pathname}
      width={usePage()?.width}
      menu={[{ to: '/account', text: t('nav.account') }]}
      tabs={[
        { to: '/vendor', text: t('nav.home'), icon: 'home' },
        { to: '/vendor/products', text: t('nav.products'), icon: 'box' },
        { to: '/vendor/learning', text: t('nav.learning'), icon: 'book' },
        { to: '/vendor/turn', text: t('nav.turn'), icon: 'ticket' },
      ]}
      foot={<Foot />}
    >
      <Outlet />
    </Layout>
  );
}
