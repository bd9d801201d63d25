import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  CurationFactList,
  CurationFindings,
  CurationNeighbours,
  CurationPhotos,
} from '~/catalog/listings/curated-product.tsx';
import { readCurationFilter, writeCurationFilter } from '~/catalog/listings/curation-filter.ts';
import { decideListing } from '~/catalog/listings/decide-listing.server.ts';
import { DecidedListingNotice } from '~/catalog/listings/decided-listing-notice.tsx';
import { listingDecisionForm } from '~/catalog/listings/decision-form.ts';
import { findDecidedListing } from '~/catalog/listings/find-decided-listing.server.ts';
import { findListingForCuration } from '~/catalog/listings/find-listing-for-curation.server.ts';
import { ListingDecisionForm } from '~/catalog/listings/listing-decision-form.tsx';
import { ListingHistory } from '~/catalog/listings/listing-history.tsx';
import { presentCuration } from '~/catalog/listings/present-curation.server.ts';
import { LISTING_TONES } from '~/catalog/listings/status-tones.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { Columns, Flow, Row } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'ukpbj.curation-listing',
  access: ['ukpbj'],
  words: ['listings', 'catalog.severity', 'catalog.finding', 'catalog.document', 'catalog.code'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

export const loader = show(handle, async v => {
  const id = v.params.listingId;
  const query = new URL(v.request.url).searchParams;
  const now = v.clock.now();
  const found = isId(id) ? await v.readPrimary(tx => findListingForCuration(tx, id)) : null;
  if (!found) throw notFound();
  const notice = await v.readPrimary(tx => findDecidedListing(tx, query.get('decided'), now));
  return {
    title: found.product.title,
    ...presentCuration(found, v.language),
    notice,
    today: wibDay(now),
    kept: writeCurationFilter(readCurationFilter(query)),
  };
});

export const action = act(handle, async v => {
  const id = v.params.listingId;
  if (!isId(id)) throw notFound();
  const form = await v.request.formData();
  const typed = { ...Object.fromEntries(form), reasons: form.getAll('reasons') };
  const refuse = (problems: Problem[]) => data({ problems, values: typed }, { status: 422 });
  const input = parseForm(listingDecisionForm, Object.entries(typed));
  if (!input.ok) return refuse(input.problems);
  const result = await v.command(ctx => decideListing(ctx, { ...input.value, listingId: id }));
  if (result.ok) {
    const following = form.get('following');
    const filter = readCurationFilter(new URL(v.request.url).searchParams);
    const kept = writeCurationFilter(filter, { decided: `${id}.${result.value.seq}` });
    return seeOther(`/ukpbj/curation/${isId(following) ? following : id}${kept}`);
  }
  if (result.problems[0]?.code === 'listing-missing') throw notFound();
  return refuse(result.problems);
});

/** One listing with everything that speaks for and against it, and the decision below. */
export default function CuratedListing() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const language = useLanguage();
  const { status, ways, kept, version, seen, reasons, suggested, today, next, moves } = page;
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <DecidedListingNotice notice={page.notice} kept={kept} />
      <BackLink to={`/ukpbj/curation${kept}`}>{t('listings.decision.back')}</BackLink>
      <PageHeader title={page.name} crumb={`${page.channel} · ${page.vendor}`} />
      <Row>
        <Tag tone={LISTING_TONES[status]}>{t(`listings.status.${status}`)}</Tag>
        <span className="small soft">
          {t('listings.review.since', { when: formatInstant(page.since, language) })}
        </span>
      </Row>
      <Columns aside>
        <Flow>
          <section>
            <h2>{t('listings.review.photos')}</h2>
            <CurationPhotos photos={page.photos} />
          </section>
          <section>
            <h2>{t('listings.review.facts')}</h2>
            <CurationFactList facts={page} />
            <p>{page.description}</p>
          </section>
          <section>
            <h2>{t('listings.review.neighbours')}</h2>
            <CurationNeighbours neighbours={page.neighbours} />
          </section>
          <section>
            <h2>{t('listings.history.title')}</h2>
            <ListingHistory moves={moves} />
          </section>
        </Flow>
        <section>
          <h2>{t('listings.review.findings', { n: page.findings.length })}</h2>
          <CurationFindings findings={page.findings} />
        </section>
      </Columns>
      {ways.length > 0 ? (
        <section>
          <h2>{t('listings.decision.title')}</h2>
          <ListingDecisionForm
            key={version}
            {...{ status, version, seen, ways, reasons, suggested, today, next, refused }}
          />
        </section>
      ) : null}
    </>
  );
}
