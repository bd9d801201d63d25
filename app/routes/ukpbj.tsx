import { Outlet, useLocation, useNavigation } from '@remix-run/react';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { Foot } from '~/identity/foot.tsx';
import { IdleWarning } from '~/identity/idle-warning.tsx';
import { Layout } from '~/ui/layout/layout.tsx';
import { usePage } from '~/use-page.ts';

export default function StaffLayout() {
  const t = useWords();
  const { pathname, key } = useLocation();
  const { state } = useNavigation();
  const pemda = usePemda();
  return (
    <Layout
      home="/ukpbj"
      pemda={pemda?.name}
      at={pathname}
      width={usePage()?.width}
      menu={[
        { to: '/ukpbj/registrations', text: t('nav.registrations') },
        { to: '/ukpbj/curation', text: t('nav.curation') },
        { to: '/ukpbj/sales-files', text: t('nav.sales-files') },
        { to: '/ukpbj/quality', text: t('nav.quality') },
        { to: '/ukpbj/unsold', text: t('nav.unsold') },
        { to: '/ukpbj/rounds', text: t('nav.rounds') },
        { to: '/trainer', text: t('nav.bimtek') },
        { to: `/programme/${pemda?.id}`, text: t('nav.programme'), plain: true },
        { to: '/account', text: t('nav.account') },
      ]}
      foot={<Foot />}
    >
      <IdleWarning of="ukpbj" life={key + state} />
      <Outlet />
    </Layout>
  );
}
