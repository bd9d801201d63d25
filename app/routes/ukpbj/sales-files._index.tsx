import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { receiveUpload } from '~/platform/http/receive-upload.server.ts';
import { invalid, type Refusal, seeOther } from '~/platform/http/reply.server.ts';
import { fileCaps } from '~/platform/import/import-caps.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { importSalesFile } from '~/sales/import-sales-file.server.ts';
import { listSalesFiles } from '~/sales/list-sales-files.server.ts';
import { listUnreconciled } from '~/sales/list-unreconciled.server.ts';
import { SalesFilesTable } from '~/sales/sales-files-table.tsx';
import { keepTrial } from '~/sales/trial-files.server.ts';
import { UnreconciledTable } from '~/sales/unreconciled-table.tsx';
import { uploadForm } from '~/sales/upload-form.ts';
import { UploadForm } from '~/sales/upload-form-view.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.sales-files',
  access: ['ukpbj'],
  words: ['sales'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('sales.files.title'),
  files: await v.readPrimary(listSalesFiles),
  unreconciled: await v.readPrimary(listUnreconciled),
  mayUpload: v.session?.rights === 'full',
}));

/** Takes the file in and rehearses the import; nothing is written before the staff has seen what would be. */
export const action = act(handle, async v => {
  const upload = await receiveUpload(v.request, 'file', fileCaps.csv);
  try {
    const form = parseForm(uploadForm, upload.form);
    const problems = form.ok ? [] : form.problems;
    if (upload.overCap)
      return invalid(
        [
          ...problems,
          { code: 'file-over-cap', field: 'file', data: { megabytes: fileCaps.csv / 1_048_576 } },
        ],
        upload.form,
      );
    if (!form.ok) return invalid(problems, upload.form);
    if (!upload.file) return invalid([{ code: 'file-empty', field: 'file' }], upload.form);
    const { name, path } = upload.file;
    const rehearsed = await v.command(ctx =>
      importSalesFile(ctx, { ...form.value, name, path, dryRun: true }),
    );
    if (!rehearsed.ok) return invalid(rehearsed.problems, upload.form);
    const trial = { name, ...form.value, report: rehearsed.value };
    const id = await keepTrial(v.pemda, path, trial, v.clock.now());
    return seeOther(`/ukpbj/sales-files/trials/${id}`);
  } finally {
    await upload.discard();
  }
});

export default function SalesFiles() {
  const { title, files, unreconciled, mayUpload } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>() as Refusal | undefined;
  const t = useWords();
  return (
    <>
      <PageHeader title={title} lead={t('sales.files.lead')} />
      {mayUpload ? <UploadForm refusal={refusal} /> : null}
      <UnreconciledTable orders={unreconciled.first} count={unreconciled.count} />
      <SalesFilesTable files={files} />
    </>
  );
}
