import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChannelStandings } from '~/catalog/sheets/channel-standings.tsx';
import { listShownStandings } from '~/catalog/sheets/list-shown-standings.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.product-sheets',
  access: ['ukpbj'],
  words: ['sheets'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('sheets.title'),
  standings: await v.read(tx => listShownStandings(tx, { vendorId: null, language: v.language })),
}));

export default function ProductSheets() {
  const { title, standings } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/ukpbj/quality">{t('nav.quality')}</BackLink>
      <PageHeader title={title} lead={t('sheets.lead')} />
      <ChannelStandings standings={standings} files="/ukpbj/product-sheets" />
    </>
  );
}
