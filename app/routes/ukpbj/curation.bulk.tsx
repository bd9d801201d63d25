import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { judgeBulk } from '~/catalog/listings/bulk-pass.ts';
import { readBulkListings, writeBulkListing } from '~/catalog/listings/curation-filter.ts';
import { listCurationRows } from '~/catalog/listings/list-curation-queue.server.ts';
import { passListings } from '~/catalog/listings/pass-listings.server.ts';
import { useListingProblems } from '~/catalog/listings/use-listing-problems.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Table } from '~/ui/table/table.tsx';
import { Tag } from '~/ui/tag/tag.tsx';

export const handle = definePage({
  id: 'ukpbj.curation-bulk',
  access: ['ukpbj'],
  words: ['listings', 'catalog.code'],
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const query = new URL(v.request.url).searchParams;
  const chosen = readBulkListings(query.getAll('row'));
  const ids = chosen.map(({ listingId }) => listingId);
  const found = new Map((await v.readPrimary(tx => listCurationRows(tx, ids))).map(row => [row.id, row]));
  const rows = chosen.flatMap(({ listingId, version }) => {
    const row = found.get(listingId);
    return row ? [{ id: listingId, version, title: row.title, verdict: judgeBulk(row, version) }] : [];
  });
  return {
    title: v.t('listings.bulk.title'),
    rows,
    done: query.has('done'),
    passed: rows.filter(({ verdict }) => verdict === 'passed').length,
  };
});

export const action = act(handle, async v => {
  const rows = readBulkListings((await v.request.formData()).getAll('row'));
  if (rows.length === 0) return invalid([{ code: 'bulk-empty' }]);
  await passListings(v.command, rows);
  const query = new URLSearchParams(rows.map(row => ['row', writeBulkListing(row)]));
  return seeOther(`/ukpbj/curation/bulk?${query}&done=1`);
});

const tones = {
  ready: 'info',
  passed: 'good',
  'listing-changed': 'bad',
  'bulk-has-findings': 'wait',
} as const;

/** Before anything is written, which of the chosen can be passed; afterwards, what became of each. */
export default function Bulk() {
  const { title, rows, done, passed } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useListingProblems();
  const problems = refusal && 'problems' in refusal ? refusal.problems : undefined;
  const ready = rows.filter(({ verdict }) => verdict === 'ready');
  return (
    <>
      <BackLink to="/ukpbj/curation">{t('listings.bulk.back')}</BackLink>
      <PageHeader title={title} lead={t('listings.bulk.lead')} />
      {done ? (
        <Notice
          live
          tone={passed === rows.length ? 'good' : 'bad'}
          title={t('listings.bulk.done', { passed, left: rows.length - passed })}
        />
      ) : null}
      {rows.length === 0 ? <Notice tone="bad" title={t('listings.code.bulk-empty')} /> : null}
      {rows.length > 0 ? (
        <Table
          caption={t('listings.bulk.rows')}
          unseenCaption
          rows={rows}
          rowKey={row => row.id}
          columns={[
            {
              key: 'title',
              head: t('listings.queue.product'),
              rowHead: true,
              cell: row => <Link to={`/ukpbj/curation/${row.id}`}>{row.title}</Link>,
            },
            {
              key: 'verdict',
              head: t('listings.bulk.result'),
              cell: row => <Tag tone={tones[row.verdict]}>{t(`listings.bulk.verdict.${row.verdict}`)}</Tag>,
            },
          ]}
        />
      ) : null}
      {!done && ready.length > 0 ? (
        <Form say={say} problems={problems}>
          {ready.map(({ id, version }) => (
            <input type="hidden" name="row" value={writeBulkListing({ listingId: id, version })} key={id} />
          ))}
          <Button>{t('listings.bulk.do', { n: ready.length })}</Button>
        </Form>
      ) : null}
    </>
  );
}
