import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AgeNotice, CheckScripts, TokenCheck } from '~/bimtek/certificates/token-check.tsx';
import { usePemda, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { ButtonLink } from '~/ui/button/button.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'public.certificates',
  access: 'public',
  words: ['certificates'],
  hydrate: false,
  cache: true,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({ title: v.t('certificates.home.title') }));

/** How to check a certificate; on the phone it also stands in for certificates that were never opened there. */
export default function Certificates() {
  const { title } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <PageHeader title={title} lead={t('certificates.home.lead')} />
      <AgeNotice />
      <TokenCheck shell />
      <ol>
        <li>{t('certificates.home.step-1')}</li>
        <li>{t('certificates.home.step-2')}</li>
        <li>{t('certificates.home.step-3')}</li>
      </ol>
      <ButtonLink to={`/certificates/${usePemda()?.id}/check`} kind="second" plain>
        {t('certificates.home.by-code')}
      </ButtonLink>
      <CheckScripts />
    </>
  );
}
