import { Outlet } from '@remix-run/react';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { Foot } from '~/identity/foot.tsx';
import { usePage } from '~/identity/use-page.ts';
import { Layout } from '~/ui/layout/layout.tsx';

export default function AuthLayout() {
  const t = useWords();
  return (
    <Layout
      home="/"
      pemda={usePemda()?.name}
      width={usePage()?.width}
      menu={[{ to: '/learn', text: t('nav.lessons'), plain: true }]}
      foot={<Foot />}
    >
      <Outlet />
    </Layout>
  );
}
