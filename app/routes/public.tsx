import { Outlet, useLocation } from '@remix-run/react';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { Foot } from '~/identity/foot.tsx';
import { Layout } from '~/ui/layout/layout.tsx';
import { usePage } from '~/use-page.ts';

/** Pages that anybody reads; their places load whole, since they carry no framework JavaScript. */
export default function PublicLayout() {
  const t = useWords();
  const { pathname } = useLocation();
  const pemda = usePemda();
  const places = pemda
    ? [
        { to: `/showcase/${pemda.id}`, text: t('nav.showcase'), plain: true },
        { to: `/draws/${pemda.id}`, text: t('nav.draws'), plain: true },
        { to: `/bimtek/${pemda.id}`, text: t('nav.bimtek'), plain: true },
        { to: `/programme/${pemda.id}`, text: t('nav.programme'), plain: true },
      ]
    : [];
  return (
    <Layout
      home={pemda ? `/showcase/${pemda.id}` : '/'}
      pemda={pemda?.name}
      at={pathname}
      width={usePage()?.width}
      menu={[
        ...places,
        { to: '/learn', text: t('nav.lessons'), plain: true },
        { to: '/sign-in', text: t('nav.sign-in'), plain: true },
      ]}
      foot={<Foot />}
    >
      <Outlet />
    </Layout>
  );
}
