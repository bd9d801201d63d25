import { Outlet, useLocation } from '@remix-run/react';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { Foot } from '~/identity/foot.tsx';
import { Layout } from '~/ui/layout/layout.tsx';
import { usePage } from '~/use-page.ts';

export default function TrainerLayout() {
  const t = useWords();
  const { pathname } = useLocation();
  return (
    <Layout
      home="/trainer"
      pemda={usePemda()?.name}
      at={pathname}
      width={usePage()?.width}
      menu={[
        { to: '/trainer', text: t('nav.bimtek') },
        { to: '/learn', text: t('nav.lessons'), plain: true },
        { to: '/account', text: t('nav.account') },
      ]}
      foot={<Foot />}
    >
      <Outlet />
    </Layout>
  );
}
