import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { receiveUpload } from '~/platform/http/receive-upload.server.ts';
import { invalid, type Refusal, seeOther } from '~/platform/http/reply.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { importVendorList } from '~/registration/lists/import-vendor-list.server.ts';
import { listCaps } from '~/registration/lists/list-caps.ts';
import { listVendorLists } from '~/registration/lists/list-vendor-lists.server.ts';
import { keepListTrial } from '~/registration/lists/trial-lists.server.ts';
import { Button } from '~/ui/button/button.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { FileField } from '~/ui/file-field/file-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Link } from '~/ui/link/link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Table } from '~/ui/table/table.tsx';

export const handle = definePage({
  id: 'ukpbj.vendor-lists',
  access: ['ukpbj'],
  words: ['lists'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('lists.title'),
  lists: await v.readPrimary(listVendorLists),
  mayImport: v.session?.rights === 'full',
}));

/** Takes the file in and tries the import out; nothing is written before the staff has seen what would be. */
export const action = act(handle, async v => {
  const upload = await receiveUpload(v.request, 'file', listCaps.csv);
  try {
    const megabytes = listCaps.csv / 1_048_576;
    if (upload.overCap) return invalid([{ code: 'file-over-cap', field: 'file', data: { megabytes } }]);
    if (!upload.file) return invalid([{ code: 'file-empty', field: 'file' }]);
    const { name, path } = upload.file;
    const tried = await v.command(ctx => importVendorList(ctx, { name, path, dryRun: true }));
    if (!tried.ok) return invalid(tried.problems);
    const id = await keepListTrial(v.pemda, path, { name, ...tried.value }, v.clock.now());
    return seeOther(`/ukpbj/vendor-lists/trials/${id}`);
  } finally {
    await upload.discard();
  }
});

export default function VendorLists() {
  const { title, lists, mayImport } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>() as Refusal | undefined;
  const t = useWords();
  const language = useLanguage();
  const say = useCallback((problem: Problem) => t(`lists.code.${problem.code}`, problem.data), [t]);
  return (
    <>
      <PageHeader title={title} lead={t('lists.lead')} />
      {mayImport ? (
        <section>
          <h2>{t('lists.upload')}</h2>
          <p>{t('lists.template')}</p>
          <Exports csv="/ukpbj/vendor-lists/template.csv" xlsx="/ukpbj/vendor-lists/template.xlsx" />
          <Form encType="multipart/form-data" say={say} problems={refusal?.problems}>
            <FileField
              name="file"
              label={t('lists.file')}
              hint={t('lists.file-hint')}
              accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl"
            />
            <Button>{t('lists.try')}</Button>
          </Form>
        </section>
      ) : null}
      <section>
        <h2>{t('lists.imported')}</h2>
        {lists.length === 0 ? (
          <EmptyState title={t('lists.none')}>{t('lists.none-text')}</EmptyState>
        ) : (
          <Table
            caption={t('lists.imported')}
            unseenCaption
            rows={lists}
            rowKey={row => row.id}
            columns={[
              {
                key: 'name',
                head: t('lists.name'),
                rowHead: true,
                cell: row => <Link to={`/ukpbj/vendor-lists/${row.id}`}>{row.name}</Link>,
              },
              {
                key: 'at',
                head: t('lists.imported-at'),
                cell: row => formatInstant(new Date(row.importedAt), language),
              },
              { key: 'rows', head: t('lists.rows'), end: true, cell: row => formatNumber(row.rows) },
              {
                key: 'accepted',
                head: t('lists.accepted'),
                end: true,
                cell: row => formatNumber(row.accepted),
              },
              {
                key: 'rejected',
                head: t('lists.rejected'),
                end: true,
                cell: row => formatNumber(row.rejected),
              },
            ]}
          />
        )}
      </section>
    </>
  );
}
