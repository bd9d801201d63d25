import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { buildWorld } from '~/registration/answers/build-world.server.ts';
import { apartReasons, settlements } from '~/registration/duplicates/case-status.ts';
import { findDuplicateCase } from '~/registration/duplicates/find-duplicate-case.server.ts';
import { duplicateProblemKey } from '~/registration/duplicates/problem-key.ts';
import { settleCase } from '~/registration/duplicates/settle-case.server.ts';
import { settlementForm } from '~/registration/duplicates/settlement-forms.ts';
import { WhyFields } from '~/registration/duplicates/why-fields.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.duplicate-settlement',
  access: ['ukpbj'],
  words: ['duplicates'],
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
  return { title: v.t('duplicates.settle.title'), id: found.id, first: first.name, second: second.name };
});

export const action = act(handle, async v => {
  const caseId = v.params.caseId;
  if (!isId(caseId)) throw notFound();
  const form = await v.request.formData();
  const input = parseForm(settlementForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const result = await v.command(ctx => settleCase(ctx, { ...input.value, caseId }));
  if (result.ok) return seeOther(`/ukpbj/duplicates/${caseId}?done=settled`);
  if (result.problems[0]?.code === 'case-unknown') throw notFound();
  return invalid(result.problems, form);
});

export default function Settlement() {
  const { title, id, first, second } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(duplicateProblemKey(problem), problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <>
      <BackLink to={`/ukpbj/duplicates/${id}`}>{t('duplicates.pair', { first, second })}</BackLink>
      <PageHeader title={title} />
      <Form say={say} problems={refused?.problems} values={refused?.values}>
        <Choice
          name="settlement"
          label={t('duplicates.settle.outcome')}
          options={settlements.map(value => ({
            value,
            text: t(`duplicates.settle.${value}`),
            hint: t(`duplicates.settle.${value}-hint`),
          }))}
        />
        <WhyFields reasons={apartReasons} />
        <Button full>{t('duplicates.settle.save')}</Button>
      </Form>
    </>
  );
}
