import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { findArea } from '#db/reference/find-area.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { mergeReasons } from '~/registration/duplicates/case-status.ts';
import { findDuplicateCase } from '~/registration/duplicates/find-duplicate-case.server.ts';
import { mergedFields } from '~/registration/duplicates/merge-values.ts';
import { mergeVendors } from '~/registration/duplicates/merge-vendors.server.ts';
import { MergedValueChoice } from '~/registration/duplicates/merged-value-choice.tsx';
import { duplicateProblemKey } from '~/registration/duplicates/problem-key.ts';
import { mergeForm, readMergeForm } from '~/registration/duplicates/settlement-forms.ts';
import { WhyFields } from '~/registration/duplicates/why-fields.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.duplicate-merge',
  access: ['ukpbj'],
  words: ['duplicates', 'registration'],
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const id = v.params.caseId;
  const world = buildWorld(v.pemda, v.clock);
  const found = isId(id) ? await v.readPrimary(tx => findDuplicateCase(tx, id, world)) : null;
  if (!found) throw notFound();
  if (found.status !== 'open') throw seeOther(`/ukpbj/duplicates/${found.id}`);
  const [first, second] = found.sides;
  const differing = mergedFields.filter(field => first.values[field] !== second.values[field]);
  const place = (code: string | null) => (code && findArea(code)?.name) || code;
  const sides = found.sides.map(side => ({
    ...side,
    values: { ...side.values, district: place(side.values.district) },
  }));
  return { title: v.t('duplicates.merge.title'), id: found.id, sides, differing };
});

export const action = act(handle, async v => {
  const caseId = v.params.caseId;
  if (!isId(caseId)) throw notFound();
  const form = await v.request.formData();
  const input = parseForm(mergeForm, readMergeForm(form));
  if (!input.ok) return invalid(input.problems, form);
  const result = await v.command(ctx => mergeVendors(ctx, { ...input.value, caseId }));
  if (result.ok) return seeOther(`/ukpbj/duplicates/${caseId}?done=merged`);
  if (result.problems[0]?.code === 'case-unknown') throw notFound();
  return invalid(result.problems, form);
});

export default function Merge() {
  const { title, id, sides, differing } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const language = useLanguage();
  const say = useCallback((problem: Problem) => t(duplicateProblemKey(problem), problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  const [first, second] = sides.map(side => side.name);
  return (
    <>
      <BackLink to={`/ukpbj/duplicates/${id}`}>
        {t('duplicates.pair', { first: first ?? '', second: second ?? '' })}
      </BackLink>
      <PageHeader title={title} lead={t('duplicates.merge.lead')} />
      <Form say={say} problems={refused?.problems} values={refused?.values}>
        <Choice
          name="keptId"
          label={t('duplicates.merge.kept')}
          hint={t('duplicates.merge.kept-hint')}
          options={sides.map(({ vendorId, name, status, submittedAt }) => ({
            value: vendorId,
            text: name,
            hint: t('duplicates.merge.side', {
              status: t(`duplicates.registration-status.${status}`),
              when: submittedAt ? formatInstant(submittedAt, language) : '–',
            }),
          }))}
        />
        {differing.length > 0 ? (
          <>
            <h2>{t('duplicates.merge.values')}</h2>
            <p>{t('duplicates.merge.values-lead')}</p>
          </>
        ) : null}
        {differing.map(field => (
          <MergedValueChoice key={field} field={field} sides={sides} />
        ))}
        <WhyFields reasons={mergeReasons} />
        <Button full>{t('duplicates.merge.save')}</Button>
      </Form>
    </>
  );
}
