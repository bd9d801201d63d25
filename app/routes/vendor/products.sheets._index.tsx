import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChannelStandings } from '~/catalog/sheets/channel-standings.tsx';
import { listSheets } from '~/catalog/sheets/find-sheet.server.ts';
import { listShownStandings } from '~/catalog/sheets/list-shown-standings.server.ts';
import { receiveSheet } from '~/catalog/sheets/receive-sheet.server.ts';
import { UPLOAD_CAP } from '~/catalog/sheets/sheet-files.server.ts';
import { SheetList } from '~/catalog/sheets/sheet-list.tsx';
import { SheetUpload } from '~/catalog/sheets/sheet-upload.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { receiveUpload } from '~/platform/http/receive-upload.server.ts';
import { invalid, notFound, type Refusal, seeOther } from '~/platform/http/reply.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'vendor.product-sheets',
  access: ['vendor'],
  words: ['sheets'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const vendor = await v.read(tx => findVendorOfPerson(tx, v.session?.personId ?? ''));
  if (!vendor) throw notFound();
  const vendorId = vendor.id;
  const { standings, sheets } = await v.readPrimary(async tx => ({
    standings: await listShownStandings(tx, { vendorId, language: v.language }),
    sheets: await listSheets(tx, vendorId),
  }));
  return {
    title: v.t('sheets.title'),
    standings,
    maySend: v.session?.rights === 'full',
    sheets: sheets.map(({ id, name, state, rows, createdAt }) => ({ id, name, state, rows, createdAt })),
  };
});

/** Takes the file in and has it read; nothing is written before somebody has seen what would be. */
export const action = act(handle, async v => {
  const vendor = await v.read(tx => findVendorOfPerson(tx, v.session?.personId ?? ''));
  if (!vendor) throw notFound();
  const vendorId = vendor.id;
  const upload = await receiveUpload(v.request, 'file', UPLOAD_CAP);
  try {
    const megabytes = UPLOAD_CAP / 1_048_576;
    if (upload.overCap) return invalid([{ code: 'file-over-cap', field: 'file', data: { megabytes } }]);
    const { file } = upload;
    if (!file) return invalid([{ code: 'file-empty', field: 'file' }]);
    const sent = await v.command(ctx => receiveSheet(ctx, { vendorId, upload: file }));
    return sent.ok ? seeOther(`/vendor/products/sheets/${sent.value.sheetId}`) : invalid(sent.problems);
  } finally {
    await upload.discard();
  }
});

export default function ProductSheets() {
  const { title, standings, sheets, maySend } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>() as Refusal | undefined;
  const t = useWords();
  const files = '/vendor/products/sheets/files';
  const hasProducts = standings.some(({ ready, held }) => ready + held > 0);
  return (
    <>
      <BackLink to="/vendor/products">{t('sheets.back')}</BackLink>
      <PageHeader title={title} lead={t('sheets.lead')} />
      {maySend ? <SheetUpload files={files} problems={refusal?.problems} hasProducts={hasProducts} /> : null}
      <SheetList sheets={sheets} home="/vendor/products/sheets" />
      <section>
        <h2>{t('sheets.channels')}</h2>
        <ChannelStandings standings={standings} files={files} />
      </section>
    </>
  );
}
