import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { getVendorRequirements } from '~/catalog/listings/get-vendor-requirements.server.ts';
import { listProduct } from '~/catalog/listings/list-product.server.ts';
import { isListed } from '~/catalog/listings/listing-status.ts';
import { findProductPage } from '~/catalog/products/read-product-page.server.ts';
import { sayShort } from '~/catalog/quality/say-finding.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { CapabilityDues } from '~/registration/requirements/capability-dues.tsx';
import { presentCapabilities } from '~/registration/requirements/present-capabilities.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
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
  words: ['catalog', 'requirements.status'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const page = await v.readPrimary(tx => findProductPage(tx, v.session?.personId ?? '', v.params.productId));
  if (!page) throw notFound();
  const { product, vendor, channels, listings, quality } = page;
  const up = listings.filter(listing => isListed(listing.status));
  const listed = up.map(({ channelId, listedOn, status }) => ({
    channelId,
    status,
    name: channels.find(channel => channel.id === channelId)?.name ?? channelId,
    since: listedOn ? formatDay(listedOn, v.language) : '',
  }));
  const open = channels.filter(channel => !up.some(listing => listing.channelId === channel.id));
  const now = v.clock.now();
  const asked = { vendorId: vendor.id, productId: product.id, now };
  const { states } = await v.readPrimary(tx => getVendorRequirements(tx, asked));
  const lacking = states.filter(
    state => !state.open && open.some(channel => channel.id === state.channel?.id),
  );
  return {
    title: v.t('catalog.listings.title'),
    id: product.id,
    name: product.title,
    accepted: vendor.status === 'accepted',
    today: wibDay(now),
    listed,
    open: open.map(({ id, name }) => ({
      id,
      name,
      may: quality?.mayGoOut[id] ?? false,
      lacks: lacking.some(state => state.channel?.id === id),
      holds: (quality?.stops[id] ?? []).map(code => sayShort(code, v.language)),
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

export default function Listings() {
  const { title, id, name, accepted, today, listed, open, lacking } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`catalog.code.${problem.code}`, problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : null;
  const ready = open.filter(channel => channel.may && !channel.lacks);
  const held = open.filter(channel => !channel.may);
  return (
    <>
      <BackLink to={`/vendor/products/${id}`}>{name}</BackLink>
      <PageHeader title={title} lead={t('catalog.listings.lead')} />
      {accepted ? null : <Notice tone="wait">{t('catalog.code.vendor-not-accepted')}</Notice>}
      {accepted && ready.length > 0 ? (
        <Form say={say} problems={refused?.problems} values={refused?.values ?? { listedOn: today }}>
          <Choice
            name="channel"
            label={t('catalog.listings.channels')}
            hint={t('catalog.listings.channels-hint')}
            many
            options={ready.map(channel => ({ value: channel.id, text: channel.name }))}
          />
          <DateField
            name="listedOn"
            label={t('catalog.listings.listed-on')}
            hint={t('catalog.listings.listed-on-hint')}
            max={today}
          />
          <Button full>{t('catalog.listings.save')}</Button>
        </Form>
      ) : null}
      {accepted && lacking.length > 0 ? (
        <section>
          <h2>{t('catalog.listings.lacking')}</h2>
          <CapabilityDues lines={lacking} />
          <p>
            <ButtonLink kind="second" to="/vendor/requirements">
              {t('catalog.listings.complete')}
            </ButtonLink>
          </p>
        </section>
      ) : null}
      {held.length > 0 ? (
        <section>
          <h2>{t('catalog.listings.held')}</h2>
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
              {t('catalog.listings.repair')}
            </ButtonLink>
          </p>
        </section>
      ) : null}
      {listed.length > 0 ? (
        <section>
          <h2>{t('catalog.listings.present')}</h2>
          <List>
            {listed.map(each => (
              <li key={each.channelId}>
                <Item
                  name={each.name}
                  small={t('catalog.listings.since', { day: each.since })}
                  status={
                    each.status === 'frozen'
                      ? { tone: 'wait', text: t('catalog.channel.frozen') }
                      : { tone: 'good', text: t('catalog.channel.listed') }
                  }
                  end={
                    <Action
                      to={`/vendor/products/${id}/listings/${each.channelId}/removal`}
                      about={each.name}
                    >
                      {t('catalog.listings.take-down')}
                    </Action>
                  }
                />
              </li>
            ))}
          </List>
        </section>
      ) : null}
    </>
  );
}
