import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { findPersonName } from '~/identity/accounts.server.ts';
import { findPemdaById } from '~/identity/list-pemda.server.ts';
import { definePage, type Page } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { LanguageSwitch } from '~/ui/language-switch/language-switch.tsx';
import { Layout, type Place } from '~/ui/layout/layout.tsx';

export const handle = definePage({ id: 'ukpbj.frame', access: 'signed-in', words: ['frame'] });

export const loader = show(handle, async v => ({
  pemda: await findPemdaById(v.pemda),
  person: v.session ? await findPersonName(v.session.personId) : null,
}));

/** The office's work in the order of its day: decide, load, read, promote, report. */
export default function OfficeFrame() {
  const { pemda, person } = useLoaderData<typeof loader>();
  const t = useWords();
  const page = useMatches().at(-1)?.handle as Page | undefined;
  const menu: Place[] = [
    { to: '/ukpbj/registrations', text: t('frame.registrations') },
    { to: '/ukpbj/sales', text: t('frame.sales') },
    { to: '/ukpbj/unsold', text: t('frame.unsold') },
    { to: '/ukpbj/promotion', text: t('frame.promotion') },
    { to: '/ukpbj/bimtek', text: t('frame.bimtek') },
    { to: '/ukpbj/programme', text: t('frame.programme') },
    { to: '/account', text: person ?? t('frame.account') },
  ];
  return (
    <Layout
      home="/ukpbj"
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
