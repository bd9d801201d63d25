import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { countJoining } from '~/promotion/count-joining.server.ts';
import { freezeList } from '~/promotion/freeze-list.server.ts';
import { drawMoments } from '~/promotion/name-beacon.ts';
import { freezeForm } from '~/promotion/round-forms.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Form } from '~/ui/form/form.tsx';
import { NumberField } from '~/ui/number-field/number-field.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'ukpbj.rounds.list', access: ['ukpbj'], words: ['promotion'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('promotion.freeze.title'),
  joining: await v.readPrimary(tx => countJoining(tx, { now: v.clock.now() })),
}));

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const input = parseForm(freezeForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const result = await v.command(ctx => freezeList(ctx, input.value));
  if (!result.ok) return invalid(result.problems, form);
  return seeOther('/ukpbj/rounds');
});

export default function FreezePage() {
  const { title, joining } = useLoaderData<typeof loader>();
  const t = useWords();
  const { entities, isFirst, slots } = joining;
  return (
    <>
      <BackLink to="/ukpbj/rounds">{t('promotion.back-rounds')}</BackLink>
      <PageHeader
        title={title}
        lead={
          entities === 0
            ? undefined
            : t(isFirst ? 'promotion.freeze.lead' : 'promotion.freeze.lead-new', { n: entities })
        }
      />
      {entities === 0 ? (
        <EmptyState title={t(isFirst ? 'promotion.freeze.nobody' : 'promotion.freeze.nobody-new')}>
          {t('promotion.freeze.nobody-text')}
        </EmptyState>
      ) : (
        <FreezeForm isFirst={isFirst} slots={slots} />
      )}
    </>
  );
}

function FreezeForm({ isFirst, slots }: { isFirst: boolean; slots: number }) {
  const t = useWords();
  const refusal = useActionData<typeof action>();
  const say = useCallback((problem: Problem) => t(`promotion.code.${problem.code}`, problem.data), [t]);
  const given = refusal && 'problems' in refusal ? refusal : undefined;
  return (
    <Form
      problems={given?.problems}
      values={given?.values ?? { slots: String(slots), moment: 'week' }}
      say={say}
      schema={() => import('~/promotion/round-forms.ts').then(forms => forms.freezeForm)}
    >
      {isFirst ? (
        <NumberField
          name="slots"
          label={t('promotion.freeze.slots')}
          hint={t('promotion.freeze.slots-hint')}
        />
      ) : null}
      <Choice
        name="moment"
        label={t('promotion.freeze.moment')}
        options={drawMoments.map(value => ({
          value,
          text: t(`promotion.freeze.moment.${value}`),
          hint: value === 'tomorrow' ? undefined : t(`promotion.freeze.moment.${value}-hint`),
        }))}
      />
      <p className="soft">{t('promotion.freeze.after')}</p>
      <Button>{t('promotion.freeze.button')}</Button>
    </Form>
  );
}
