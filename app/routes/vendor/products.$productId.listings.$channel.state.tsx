import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { curationReasons } from '~/catalog/listings/curation-reasons.ts';
import { listingReportForm } from '~/catalog/listings/decision-form.ts';
import { reportsFor } from '~/catalog/listings/listing-status.ts';
import { ReasonChoice } from '~/catalog/listings/reason-choice.tsx';
import { reportListing } from '~/catalog/listings/report-listing.server.ts';
import { useListingProblems } from '~/catalog/listings/use-listing-problems.ts';
import { findProductPage } from '~/catalog/products/read-product-page.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'vendor.product-listing-state',
  access: ['vendor'],
  words: ['listings.own', 'listings.field', 'listings.reason', 'listings.code', 'catalog.code'],
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

export const loader = show(handle, async v => {
  const page = await v.readPrimary(tx => findProductPage(tx, v.session?.personId ?? '', v.params.productId));
  const { channel: wanted } = v.params;
  const found = page?.listings.find(({ channelId }) => channelId === wanted);
  if (!page || !found) throw notFound();
  const channel = page.channels.find(({ id }) => id === wanted)?.name ?? '';
  const ways = reportsFor(found.status).filter(to => to !== 'delisted');
  return {
    title: v.t('listings.own.report-title', { channel }),
    id: page.product.id,
    name: page.product.title,
    today: wibDay(v.clock.now()),
    ways,
    reasons: ways.includes('rejected')
      ? curationReasons
          .filter(reason => reason.moves.includes('rejected') && reason.code !== 'other')
          .map(({ code, field, words }) => ({ code, field, ...words[v.language] }))
      : [],
  };
});

export const action = act(handle, async v => {
  const { productId, channel: channelId = '' } = v.params;
  if (!isId(productId)) throw notFound();
  const form = await v.request.formData();
  const typed = { ...Object.fromEntries(form), reasons: form.getAll('reasons') };
  const refuse = (problems: Problem[]) => data({ problems, values: typed }, { status: 422 });
  const input = parseForm(listingReportForm, Object.entries(typed));
  if (!input.ok) return refuse(input.problems);
  const result = await v.command(ctx => reportListing(ctx, { ...input.value, productId, channelId }));
  if (result.ok) return seeOther(`/vendor/products/${productId}/listings`);
  if (['product-missing', 'listing-missing'].includes(result.problems[0]?.code ?? '')) throw notFound();
  return refuse(result.problems);
});

/** What became of a product on a channel, as its owner knows it: where the buttons of the listing page lead, too. */
export default function Report() {
  const { title, id, name, today, ways, reasons } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useListingProblems();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to={`/vendor/products/${id}/listings`}>{t('listings.own.title')}</BackLink>
      <PageHeader title={title} crumb={name} />
      {ways.length === 0 ? <Notice tone="wait">{t('listings.code.no-such-way')}</Notice> : null}
      {ways.length > 0 ? (
        <Form say={say} problems={refused?.problems} values={refused?.values ?? { on: today }}>
          <Choice
            name="to"
            label={t('listings.own.what')}
            options={ways.map(value => ({ value, text: t(`listings.own.report.${value}`) }))}
          />
          <DateField name="on" label={t('listings.own.on')} hint={t('listings.own.on-hint')} max={today} />
          {reasons.length > 0 ? (
            <ReasonChoice
              reasons={reasons}
              label={t('listings.own.reasons')}
              hint={t('listings.own.reasons-hint')}
            />
          ) : null}
          <Button full>{t('listings.own.report-save')}</Button>
        </Form>
      ) : null}
    </>
  );
}
