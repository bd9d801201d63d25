import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { EvidenceTable } from '~/sales/evidence-table.tsx';
import { findProductEvidence } from '~/sales/find-product-evidence.server.ts';
import { nameChannel } from '~/sales/name-channel.ts';
import { openUnsold } from '~/sales/open-unsold.server.ts';
import { StateTag } from '~/sales/state-tag.tsx';
import { readAsOf } from '~/sales/unsold-filter.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.unsold-product',
  access: ['ukpbj'],
  words: ['sales'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { productId } = v.params;
  if (!isId(productId)) throw notFound();
  const today = wibDay(v.clock.now());
  const asOf = readAsOf(new URL(v.request.url).searchParams, today);
  await openUnsold(v, asOf);
  const found = await v.readPrimary(tx => findProductEvidence(tx, asOf, productId));
  if (!found) throw notFound();
  return { title: v.t('sales.evidence.title', { title: found.product.title }), asOf, today, ...found };
});

export default function ProductEvidence() {
  const { title, asOf, today, product, rows } = useLoaderData<typeof loader>();
  const t = useWords();
  const missing = product.missing.map(channel => nameChannel(channel, t)).join(', ');
  return (
    <>
      <BackLink to={asOf === today ? '/ukpbj/unsold' : `/ukpbj/unsold?asOf=${asOf}`}>
        {t('sales.unsold.title')}
      </BackLink>
      <PageHeader title={title} lead={`${product.vendorName}. ${formatDay(asOf, useLanguage())}.`} />
      <Facts
        facts={[
          { term: t('sales.unsold.column.state'), value: <StateTag state={product.state} /> },
          { term: t('sales.evidence.because'), value: t(`sales.code.${product.reason}`) },
          { term: t('sales.unsold.column.days'), value: formatNumber(product.purchasableDays) },
          {
            term: t('sales.unsold.column.coverage'),
            value: `${formatNumber(product.coverageBp / 100, 2)}\u00a0%`,
          },
          { term: t('sales.evidence.missing'), value: missing || t('sales.evidence.missing-none') },
        ]}
      />
      <EvidenceTable rows={rows} />
    </>
  );
}
