import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getVendorRequirements } from '~/catalog/listings/get-vendor-requirements.server.ts';
import { listMovesOfProduct } from '~/catalog/listings/list-moves.server.ts';
import { listProduct } from '~/catalog/listings/list-product.server.ts';
import { ListingCard } from '~/catalog/listings/listing-card.tsx';
import { isAsked, isListed } from '~/catalog/listings/listing-status.ts';
import { presentListings } from '~/catalog/listings/present-listings.ts';
import { useListingProblems } from '~/catalog/listings/use-listing-problems.ts';
import { findProductPage } from '~/catalog/products/read-product-page.server.ts';
import { sayShort } from '~/catalog/quality/say-finding.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { CapabilityDues } from '~/registration/requirements/capability-dues.tsx';
import { presentCapabilities } from '~/registration/requirements/present-capabilities.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'vendor.product-listings',
  access: ['vendor'],
  words: [
    ...['listings.own', 'listings.status', 'listings.history', 'listings.mover', 'listings.code'],
    ...['catalog.code', 'catalog.channel', 'requirements.status'],
  ],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = await v.readPrimary(tx => findProductPage(tx, v.session?.personId ?? '', v.params.productId));
  if (!page) throw notFound();
  const { product, vendor, channels, listings, quality } = page;
  const now = v.clock.now();
  const asked = { vendorId: vendor.id, productId: product.id, now };
  const { states } = await v.readPrimary(tx => getVendorRequirements(tx, asked));
  const moves = await v.readPrimary(tx => listMovesOfProduct(tx, product.id));
  const { language } = v;
  const today = wibDay(now);
  const taken = listings.filter(({ status }) => isListed(status) || isAsked(status));
  const open = channels.filter(({ id }) => taken.every(listing => listing.channelId !== id));
  const lacking = states.filter(
    state => !state.open && open.some(channel => channel.id === state.channel?.id),
  );
  return {
    title: v.t('listings.own.title'),
    id: product.id,
    name: product.title,
    accepted: vendor.status === 'accepted',
    today,
    listings: presentListings(listings, moves, { productId: product.id, channels, today, language }),
    open: open.map(({ id, name, curatedBy }) => ({
      id,
      name,
      curated: curatedBy === 'office',
      may: quality?.mayGoOut[id] ?? false,
      lacks: lacking.some(state => state.channel?.id === id),
      holds: (quality?.stops[id] ?? []).map(code => sayShort(code, language)),
    })),
    lacking: presentCapabilities(lacking, open, questionPages, v.t),
  };
});

export const action = act(handle, async v => {
  const { productId } = v.params;
  if (!isId(productId)) throw notFound();
  const form = await v.request.formData();
  const channelIds = form.getAll('channel').map(String);
  const listedOn = String(form.get('listedOn') ?? '');
  const result = await v.command(ctx => listProduct(ctx, { productId, channelIds, listedOn }));
  if (result.ok) return seeOther(`/vendor/products/${productId}/listings`);
  if (result.problems.some(problem => problem.code === 'product-missing')) throw notFound();
  return invalid(result.problems, form);
});

/** What is up or on its way first, then the channels that are still open, then what holds it back. */
export default function Listings() {
  const { title, id, name, accepted, today, listings, open, lacking } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useListingProblems();
  const refused = refusal && 'problems' in refusal ? refusal : null;
  const ready = open.filter(channel => channel.may && !channel.lacks);
  const held = open.filter(channel => !channel.may);
  return (
    <>
      <BackLink to={`/vendor/products/${id}`}>{name}</BackLink>
      <PageHeader title={title} lead={t('listings.own.lead')} />
      {accepted ? null : <Notice tone="wait">{t('catalog.code.vendor-not-accepted')}</Notice>}
      {listings.map(listing => (
        <ListingCard key={listing.channelId} listing={listing} productId={id} />
      ))}
      {accepted && ready.length > 0 ? (
        <section>
          <h2>{t('listings.own.open')}</h2>
          <Form say={say} problems={refused?.problems} values={refused?.values ?? { listedOn: today }}>
            <Choice
              name="channel"
              label={t('listings.own.channels')}
              hint={t('listings.own.channels-hint')}
              many
              options={ready.map(channel => ({
                value: channel.id,
                text: channel.name,
                hint: channel.curated ? t('listings.own.curated') : undefined,
              }))}
            />
            {ready.some(channel => !channel.curated) ? (
              <DateField
                name="listedOn"
                label={t('listings.own.listed-on')}
                hint={t('listings.own.listed-on-hint')}
                max={today}
              />
            ) : null}
            <Button full>{t('listings.own.save')}</Button>
          </Form>
        </section>
      ) : null}
      {accepted && lacking.length > 0 ? (
        <section>
          <h2>{t('listings.own.lacking')}</h2>
          <CapabilityDues lines={lacking} />
          <p>
            <ButtonLink kind="second" to="/vendor/requirements">
              {t('listings.own.complete')}
            </ButtonLink>
          </p>
        </section>
      ) : null}
      {held.length > 0 ? (
        <section>
          <h2>{t('listings.own.held')}</h2>
          <List>
            {held.map(channel => (
              <li key={channel.id}>
                <Item
                  name={channel.name}
                  small={channel.holds.join(', ')}
                  status={{ tone: 'bad', text: t('catalog.channel.held', { count: channel.holds.length }) }}
                />
              </li>
            ))}
          </List>
          <p>
            <ButtonLink kind="second" to={`/vendor/products/${id}`}>
              {t('listings.own.repair')}
            </ButtonLink>
          </p>
        </section>
      ) : null}
    </>
  );
}
