import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { findPemdaById } from '~/identity/list-pemda.server.ts';
import { definePage, type Page } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { LanguageSwitch } from '~/ui/language-switch/language-switch.tsx';
import { Layout, type Place } from '~/ui/layout/layout.tsx';

export const handle = definePage({ id: 'public.frame', access: 'public', words: ['frame'] });

export const loader = show(handle, async v => ({ pemda: v.pemda ? await findPemdaById(v.pemda) : null }));

/** The same bar for everybody, signed in or not: kept pages must not know who reads them. */
export default function PublicFrame() {
  const { pemda } = useLoaderData<typeof loader>();
  const t = useWords();
  const page = useMatches().at(-1)?.handle as Page | undefined;
  const here = pemda?.id;
  const places: Place[] = [
    { to: `/showcase/${here}`, text: t('frame.showcase') },
    { to: `/draw/${here}`, text: t('frame.draw') },
    { to: `/programme/${here}`, text: t('frame.programme') },
  ];
  const menu: Place[] = [
    ...(here ? places : []),
    { to: '/courses', text: t('frame.learn') },
    { to: '/sign-in', text: t('frame.sign-in'), plain: true },
  ];
  return (
    <Layout
      home="/"
      pemda={pemda?.name}
      menu={menu}
      at={useLocation().pathname}
      width={page?.width ?? 'slim'}
      foot={
        <>
          <p>{pemda ? t('frame.foot', { office: pemda.office }) : t('frame.about')}</p>
          <LanguageSwitch action="/language" />
        </>
      }
    >
      <Outlet />
    </Layout>
  );
}
