import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findHelpPage } from '~/catalog/quality/load-help.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'vendor.check-help',
  access: ['vendor'],
  words: ['catalog'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = findHelpPage(v.params.check ?? '', v.language);
  if (!page) throw notFound();
  return page;
});

export default function CheckHelp() {
  const { title, paragraphs, examples } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/vendor/products">{t('catalog.products.title')}</BackLink>
      <PageHeader title={title} />
      {paragraphs.map(paragraph => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>{t('catalog.help.examples')}</h2>
      {examples.map(({ good, lines }, at) => (
        <div key={at} className="card">
          <Tag tone={good ? 'good' : 'bad'}>{t(good ? 'catalog.help.good' : 'catalog.help.bad')}</Tag>
          {lines.length === 0 ? <p className="soft">{t('catalog.help.empty')}</p> : null}
          {lines.map(({ kind, ...data }, line) => (
            <p key={line}>{t(`catalog.example.${kind}`, data)}</p>
          ))}
        </div>
      ))}
    </>
  );
}
