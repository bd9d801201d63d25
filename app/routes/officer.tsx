import { Outlet, useLocation } from '@remix-run/react';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { Foot } from '~/identity/foot.tsx';
import { Layout } from '~/ui/layout/layout.tsx';
import { usePage } from '~/use-page.ts';

export default function OfficerLayout() {
  const t = useWords();
  const { pathname } = useLocation();
  const pemda = usePemda();
  return (
    <Layout
      home="/officer"
      pemda={pemda?.name}
      at={pathname}
      width={usePage()?.width}
      menu={[
        { to: `/showcase/${pemda?.id}`, text: t('nav.showcase'), plain: true },
        { to: '/learn', text: t('nav.lessons'), plain: true },
        { to: '/account', text: t('nav.account') },
      ]}
      foot={<Foot />}
    >
      <Outlet />
    </Layout>
  );
}
