import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { findPemdaById } from '~/identity/list-pemda.server.ts';
import { definePage, type Page } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { LanguageSwitch } from '~/ui/language-switch/language-switch.tsx';
import { Layout } from '~/ui/layout/layout.tsx';

export const handle = definePage({ id: 'auth.frame', access: 'public', words: ['frame'] });

export const loader = show(handle, async v => ({ pemda: v.pemda ? await findPemdaById(v.pemda) : null }));

/** The way in, and one's own account: nothing here leads astray. */
export default function AuthFrame() {
  const { pemda } = useLoaderData<typeof loader>();
  const t = useWords();
  const page = useMatches().at(-1)?.handle as Page | undefined;
  return (
    <Layout
      home="/"
      pemda={pemda?.name}
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
