import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { drawRound } from '~/promotion/draw-round.server.ts';
import { findNextStep } from '~/promotion/find-next-step.server.ts';
import type { NextStep } from '~/promotion/next-step.ts';
import { drawForm } from '~/promotion/round-forms.ts';
import { addDays, formatInstant, wibDay } from '~/reference/calendar-day.ts';
import { parseForm } from '~/reference/parse-form.ts';
import type { Problem } from '~/reference/result.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button, ButtonLink } from '~/ui/button/button.tsx';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Facts } from '~/ui/facts/facts.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

export const handle = definePage({ id: 'ukpbj.rounds.draw', access: ['ukpbj'], words: ['promotion'] });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const next = await v.readPrimary(findNextStep);
  const tomorrow = addDays(wibDay(v.clock.now()), 1);
  return { title: v.t('promotion.draw-form.title', { n: next.number }), next, tomorrow };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const input = parseForm(drawForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const result = await v.command(ctx => drawRound(ctx, input.value));
  if (!result.ok) return invalid(result.problems, form);
  return seeOther(`/ukpbj/rounds/${result.value.roundId}`);
});

type ToDraw = Extract<NextStep, { step: 'draw' | 'take' }>;

export default function DrawFormPage() {
  const { title, next, tomorrow } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/ukpbj/rounds">{t('promotion.back-rounds')}</BackLink>
      {next.step === 'draw' || next.step === 'take' ? (
        <>
          <PageHeader title={title} lead={<Lead next={next} />} />
          <DrawForm next={next} tomorrow={tomorrow} />
        </>
      ) : (
        <EmptyState
          title={t('promotion.draw-form.nothing')}
          action={<ButtonLink to="/ukpbj/rounds">{t('promotion.back-rounds')}</ButtonLink>}
        >
          {t('promotion.draw-form.nothing-text')}
        </EmptyState>
      )}
    </>
  );
}

function Lead({ next }: { next: ToDraw }) {
  const t = useWords();
  if (next.step === 'draw') return t('promotion.draw-form.lead');
  if (next.waiting < next.slots) return t('promotion.draw-form.lead-short', { n: next.waiting });
  return t('promotion.draw-form.lead-take');
}

function DrawForm({ next, tomorrow }: { next: ToDraw; tomorrow: string }) {
  const t = useWords();
  const refusal = useActionData<typeof action>();
  const say = useCallback((problem: Problem) => t(`promotion.code.${problem.code}`, problem.data), [t]);
  const given = refusal && 'problems' in refusal ? refusal : undefined;
  const startsOn = next.startsAfter && next.startsAfter > tomorrow ? next.startsAfter : tomorrow;
  const { number } = next;
  return (
    <Form problems={given?.problems} values={given?.values ?? { startsOn }} say={say}>
      <input type="hidden" name="round" value={number} />
      {next.step === 'draw' ? <Sources list={next.list} /> : null}
      <DateField name="startsOn" label={t('promotion.draw-form.starts')} />
      <Button>
        {next.step === 'draw'
          ? t('promotion.draw-form.button')
          : t('promotion.draw-form.button-take', { n: number })}
      </Button>
    </Form>
  );
}

function Sources({ list }: { list: Extract<NextStep, { step: 'draw' }>['list'] }) {
  const t = useWords();
  const language = useLanguage();
  const round = formatNumber(list.beaconRound);
  const at = formatInstant(list.drawAt, language);
  return (
    <>
      <Facts
        facts={[
          {
            term: t('promotion.draw-form.list'),
            value: t('promotion.draw-form.list-value', {
              n: list.entities,
              at: formatInstant(list.frozenAt, language),
            }),
          },
          {
            term: t('promotion.draw-form.beacon'),
            value: t('promotion.draw-form.beacon-value', { round, at }),
          },
        ]}
      />
      <TextField
        name="drandHex"
        label={t('promotion.draw-form.drand')}
        hint={t('promotion.draw-form.drand-hint', { round })}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="ceremonyText"
        label={t('promotion.draw-form.ceremony')}
        hint={t('promotion.draw-form.ceremony-hint')}
        autoComplete="off"
      />
    </>
  );
}
