import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FindingCard } from '~/catalog/findings/finding-card.tsx';
import { presentAccepted, presentFindings } from '~/catalog/findings/present-findings.ts';
import { QualitySummary } from '~/catalog/findings/quality-summary.tsx';
import { isListed } from '~/catalog/listings/listing-status.ts';
import { findProductPage } from '~/catalog/products/read-product-page.server.ts';
import { checkTitle, sayShort, speaker } from '~/catalog/quality/say-finding.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { formatDay, formatInstant } from '~/reference/calendar-day.ts';
import { formatRupiah } from '~/reference/rupiah.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({ id: 'vendor.product', access: ['vendor'], words: ['catalog'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = await v.readPrimary(tx => findProductPage(tx, v.session?.personId ?? '', v.params.productId));
  if (!page) throw notFound();
  const { product, photos, channels, listings, quality } = page;
  const stops = quality?.stops ?? {};
  const say = speaker(v.language);
  const findings = presentFindings(quality?.findings ?? [], { product, photos, channels, stops }, say);
  const must = findings.filter(finding => finding.severity === 'stop').length;
  const listed = listings.some(listing => isListed(listing.status));
  const held = listed ? 'listed-held' : 'held';
  const standing = quality === null ? 'unchecked' : must > 0 ? held : listed ? 'listed' : 'ready';
  const price = product.priceRupiah === null ? '' : `, ${formatRupiah(product.priceRupiah)}`;
  return {
    title: v.t(`catalog.product.${standing}`),
    crumb: `${product.title}${price}`,
    id: product.id,
    pemdaId: v.pemda,
    standing,
    findings,
    score: quality?.score ?? null,
    accepted: presentAccepted(quality?.accepted ?? [], say).map(each => ({
      ...each,
      until: formatDay(each.until, v.language),
    })),
    passed: Object.entries(quality?.statuses ?? {})
      .filter(([id, status]) => status === 'done' && !findings.some(finding => finding.check === id))
      .map(([id]) => checkTitle(id, v.language)),
    channels: channels.map(({ id, name }) => ({
      id,
      name,
      lacks: (stops[id] ?? []).map(code => sayShort(code, v.language)),
      may: quality?.mayGoOut[id] ?? false,
      listed: listings.some(listing => listing.channelId === id && isListed(listing.status)),
    })),
    checked: quality && { at: formatInstant(quality.checkedAt, v.language), ruleSet: quality.ruleSet },
  };
});

export default function Product() {
  const page = useLoaderData<typeof loader>();
  const { id, pemdaId, findings, accepted, passed, checked } = page;
  const t = useWords();
  const must = findings.filter(finding => finding.severity === 'stop');
  const should = findings.filter(finding => finding.severity !== 'stop');
  const cards = (some: typeof findings) =>
    some.map((finding, at) => (
      <FindingCard
        key={`${finding.check} ${finding.code} ${at}`}
        finding={finding}
        productId={id}
        pemda={pemdaId}
        at={findings.indexOf(finding)}
      />
    ));
  return (
    <>
      <BackLink to="/vendor/products">{t('catalog.products.title')}</BackLink>
      <PageHeader title={page.title} crumb={page.crumb} />
      <QualitySummary score={page.score} must={must.length} should={should.length} passed={passed.length} />
      <Row>
        {page.standing === 'ready' ? (
          <ButtonLink to={`/vendor/products/${id}/listings`}>{t('catalog.product.list')}</ButtonLink>
        ) : null}
        <Action to={`/vendor/products/${id}/edit`} icon="edit">
          {t('catalog.product.edit')}
        </Action>
        <Action to={`/vendor/products/${id}/photos`} icon="camera">
          {t('catalog.product.photos')}
        </Action>
      </Row>
      {must.length > 0 ? (
        <section>
          <h2>{t('catalog.product.must', { count: must.length })}</h2>
          {cards(must)}
        </section>
      ) : null}
      {should.length > 0 ? (
        <section>
          <h2>{t('catalog.product.should', { count: should.length })}</h2>
          {cards(should)}
        </section>
      ) : null}
      <section>
        <h2>{t('catalog.product.channels')}</h2>
        <ul className="list">
          {page.channels.map(channel => (
            <li key={channel.id}>
              <div className="item wraps">
                <span className="body">
                  <span className="name">{channel.name}</span>
                  {channel.lacks.length > 0 && !channel.listed ? (
                    <small>{channel.lacks.join(', ')}</small>
                  ) : null}
                </span>
                {channel.listed ? (
                  <Tag tone="good">{t('catalog.channel.listed')}</Tag>
                ) : channel.may ? (
                  <Tag tone="info">{t('catalog.channel.ready')}</Tag>
                ) : (
                  <Tag tone="bad">{t('catalog.channel.held', { count: channel.lacks.length })}</Tag>
                )}
              </div>
            </li>
          ))}
        </ul>
        <p>
          <Action to={`/vendor/products/${id}/listings`} icon="shop">
            {t('catalog.product.to-listings')}
          </Action>
        </p>
      </section>
      {accepted.length > 0 ? (
        <Disclosure title={t('catalog.product.accepted', { count: accepted.length })}>
          <ul>
            {accepted.map(each => (
              <li key={`${each.check} ${each.code}`}>
                {each.says}: {t(`catalog.reason.${each.why}`)}.{' '}
                {t('catalog.accept.until', { day: each.until })}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {passed.length > 0 ? (
        <Disclosure title={t('catalog.product.passed', { count: passed.length })}>
          <p>{passed.join(', ')}.</p>
        </Disclosure>
      ) : null}
      {checked ? <p className="small soft">{t('catalog.product.checked', checked)}</p> : null}
    </>
  );
}
