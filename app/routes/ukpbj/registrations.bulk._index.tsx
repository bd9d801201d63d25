import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { seeOther } from '~/platform/http/reply.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { allReasons } from '~/registration/decisions/all-reasons.ts';
import { bulkForm, isBulkOutcome, readBulkRows, writeBulkRow } from '~/registration/decisions/bulk.ts';
import { decideInBulk } from '~/registration/decisions/decide-in-bulk.server.ts';
import { listBulkCandidates } from '~/registration/decisions/list-bulk-candidates.server.ts';
import { decisionProblemKey } from '~/registration/decisions/problem-key.ts';
import { ReasonPicker } from '~/registration/decisions/reason-picker.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextArea } from '~/ui/textarea/textarea.tsx';

export const handle = definePage({
  id: 'ukpbj.registrations-bulk',
  access: ['ukpbj'],
  words: ['registration.term', 'registration.code', 'decisions', 'documents.kind'],
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title }];

export const loader = show(handle, async v => {
  const query = new URL(v.request.url).searchParams;
  const asked = query.get('outcome');
  const outcome = isBulkOutcome(asked) ? asked : 'accepted';
  const rows = readBulkRows(query.getAll('row'));
  const candidates = await v.readPrimary(tx => listBulkCandidates(tx, rows, outcome));
  const reasons =
    outcome === 'sent-back' ? allReasons.filter(reason => reason.outcomes.includes('sent-back')) : [];
  return { title: v.t('decisions.bulk.title', { outcome }), outcome, candidates, reasons };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const typed = {
    outcome: form.get('outcome'),
    note: form.get('note') ?? '',
    reasons: form.getAll('reasons'),
    rows: form.getAll('row'),
  };
  const refuse = (problems: Problem[]) => data({ problems, values: typed }, { status: 422 });
  const input = parseForm(bulkForm, Object.entries(typed));
  if (!input.ok) return refuse(input.problems);
  const result = await decideInBulk(v.command, input.value);
  return result.ok ? seeOther(`/ukpbj/registrations/bulk/${result.value.bulkId}`) : refuse(result.problems);
});

/** Before anything is written: which of the chosen qualify, and why the others do not. */
export default function Bulk() {
  const { title, outcome, candidates, reasons } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(decisionProblemKey(problem), problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  const good = candidates.filter(one => one.code === null);
  const left = candidates.filter(one => one.code !== null);
  return (
    <>
      <BackLink to="/ukpbj/registrations">{t('decisions.bulk.back')}</BackLink>
      <PageHeader title={title} lead={t('decisions.bulk.lead')} />
      {candidates.length === 0 ? <Notice tone="bad" title={t('decisions.code.bulk-empty')} /> : null}
      {left.length > 0 ? (
        <Notice tone="wait" title={t('decisions.bulk.ineligible', { n: left.length })}>
          <ul>
            {left.map(({ registrationId, name, code }) => (
              <li key={registrationId}>
                {name}: {t(decisionProblemKey({ code: code ?? '' }))}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {good.length > 0 ? (
        <Form say={say} problems={refused?.problems} values={refused?.values}>
          <h2>{t('decisions.bulk.eligible', { n: good.length })}</h2>
          <ul>
            {good.map(({ registrationId, name }) => (
              <li key={registrationId}>{name}</li>
            ))}
          </ul>
          <input type="hidden" name="outcome" value={outcome} />
          {good.map(row => (
            <input type="hidden" name="row" value={writeBulkRow(row)} key={row.registrationId} />
          ))}
          {reasons.length > 0 ? <ReasonPicker reasons={reasons} outcome={outcome} /> : null}
          <TextArea
            name="note"
            label={t('decisions.decision.note')}
            hint={t('decisions.decision.note-hint')}
          />
          <Button>{t(`decisions.bulk.do.${outcome}`, { n: good.length })}</Button>
        </Form>
      ) : null}
    </>
  );
}
