import { Outlet } from '@remix-run/react';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { Foot } from '~/identity/foot.tsx';
import { Layout } from '~/ui/layout/layout.tsx';
import { usePage } from '~/use-page.ts';

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
