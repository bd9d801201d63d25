import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { exportFormats } from '~/privacy/own-data/export-formats.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'auth.own-data',
  access: 'signed-in',
  words: ['privacy.data', 'privacy.home'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({ title: v.t('privacy.home.data') }));

export default function OwnData() {
  const { title } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/account/privacy">{t('privacy.home.title')}</BackLink>
      <PageHeader title={title} lead={t('privacy.data.lead')} />
      <p>{t('privacy.data.careful')}</p>
      {exportFormats.map((format, at) => (
        <form key={format} method="post" action="/account/privacy/data/copy">
          <input type="hidden" name="format" value={format} />
          <Button full kind={at === 0 ? 'filled' : 'second'} icon="download">
            {t(`privacy.data.get.${format}`)}
          </Button>
          <p className="soft small">{t(`privacy.data.about.${format}`)}</p>
        </form>
      ))}
      <p>{t('privacy.data.files')}</p>
      <p>{t('privacy.data.wrong')}</p>
    </>
  );
}
