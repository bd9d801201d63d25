import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { letFindingPass } from '~/catalog/findings/let-finding-pass.server.ts';
import { checkTitle } from '~/catalog/quality/say-finding.server.ts';
import { LONGEST_PASS_DAYS, OFFICE_REASONS } from '~/catalog/quality/waiver.ts';
import { findReportedProduct } from '~/catalog/report/find-reported-product.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { addDays, wibDay } from '~/reference/calendar-day.ts';
import type { Problem } from '~/reference/result.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.quality-acceptance',
  access: ['ukpbj'],
  words: ['report', 'catalog.reason', 'catalog.code'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const USUAL_DAYS = 180;

export const loader = show(handle, async v => {
  const { productId, check = '', code = '' } = v.params;
  const today = wibDay(v.clock.now());
  const found = isId(productId)
    ? await v.readPrimary(tx => findReportedProduct(tx, { productId, today }))
    : null;
  const finding = found?.quality?.findings.find(one => one.check === check && one.code === code);
  if (!found || !finding) throw notFound();
  return {
    title: v.t('report.accept.title', { check: checkTitle(check, v.language) }),
    name: found.product.title,
    id: found.product.id,
    today,
    latest: addDays(today, LONGEST_PASS_DAYS),
    usual: addDays(today, USUAL_DAYS),
  };
});

export const action = act(handle, async v => {
  const { productId, check = '', code = '' } = v.params;
  if (!isId(productId)) throw notFound();
  const form = await v.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const passing = { productId, check, code, reason: text('reason'), untilOn: text('untilOn') };
  const result = await v.command(ctx => letFindingPass(ctx, passing));
  if (result.ok) return seeOther(`/ukpbj/quality/products/${productId}`);
  if (result.problems[0]?.code === 'product-missing') throw notFound();
  return invalid(result.problems, form);
});

export default function Acceptance() {
  const { title, name, id, today, latest, usual } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const say = useCallback((problem: Problem) => t(`catalog.code.${problem.code}`, problem.data), [t]);
  const refused = refusal && 'problems' in refusal ? refusal : null;
  return (
    <>
      <BackLink to={`/ukpbj/quality/products/${id}`}>{name}</BackLink>
      <PageHeader title={title} lead={t('report.accept.lead')} />
      <Form say={say} problems={refused?.problems} values={refused?.values ?? { untilOn: usual }}>
        <Choice
          name="reason"
          label={t('report.accept.reason')}
          options={OFFICE_REASONS.map(value => ({ value, text: t(`catalog.reason.${value}`) }))}
        />
        <DateField
          name="untilOn"
          label={t('report.accept.until')}
          hint={t('report.accept.until-hint')}
          min={today}
          max={latest}
        />
        <Button>{t('report.accept.do')}</Button>
      </Form>
    </>
  );
}
