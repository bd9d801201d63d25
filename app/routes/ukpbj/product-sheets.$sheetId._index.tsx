import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useRevalidator } from '@remix-run/react';
import { findSheetPage } from '~/catalog/sheets/find-sheet.server.ts';
import { presentProblems } from '~/catalog/sheets/present-sheet.ts';
import { SheetReport } from '~/catalog/sheets/sheet-report.tsx';
import { isUnderWay } from '~/catalog/sheets/sheet-state.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { useLookAgain } from '~/ui/look-again/use-look-again.ts';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.product-sheet',
  access: ['ukpbj'],
  words: ['sheets', 'catalog.code'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const SHOWN = 100;

export const loader = show(handle, async v => {
  const vendorId = null;
  const asked = { sheetId: v.params.sheetId, vendorId, shown: SHOWN };
  const found = await v.readPrimary(tx => findSheetPage(tx, asked));
  if (!found) throw notFound();
  const { createdBy: _, vendorId: __, pemdaId: ___, ...sheet } = found.sheet;
  return {
    title: v.t('sheets.report', { name: sheet.name }),
    sheet,
    told: found.told,
    rows: presentProblems(found.rows, v.language),
  };
});

export default function ProductSheet() {
  const { title, sheet, rows, told } = useLoaderData<typeof loader>();
  const t = useWords();
  useLookAgain(isUnderWay(sheet.state), useRevalidator());
  const home = '/ukpbj/product-sheets';
  return (
    <>
      <BackLink to={home}>{t('sheets.title')}</BackLink>
      <PageHeader title={title} />
      <SheetReport sheet={sheet} rows={rows} told={told} home={home} files={`${home}/files`} />
    </>
  );
}
