import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findSetting } from '~/bimtek/certificates/find-setting.server.ts';
import { saveSetting } from '~/bimtek/certificates/save-setting.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { NumberField } from '~/ui/number-field/number-field.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { Tickbox } from '~/ui/tickbox/tickbox.tsx';

export const handle = definePage({
  id: 'trainer.certificate-setting',
  access: ['ukpbj'],
  words: ['certificates'],
  width: 'slim',
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => ({
  title: v.t('certificates.setting.title'),
  setting: await v.readPrimary(tx => findSetting(tx)),
}));

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const years = String(form.get('validYears') ?? '').trim();
  const setting = {
    numberForm: String(form.get('numberForm') ?? '').trim(),
    asksTte: form.get('asksTte') === 'yes',
    validYears: years === '' ? null : Number(years),
  };
  const result = await v.command(ctx => saveSetting(ctx, setting));
  return result.ok ? seeOther('/trainer/certificates') : invalid(result.problems, form);
});

export default function CertificateSetting() {
  const { title, setting } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  const stored = {
    numberForm: setting.numberForm,
    validYears: setting.validYears ?? '',
    asksTte: setting.asksTte ? 'yes' : '',
  };
  return (
    <>
      <BackLink to="/trainer/certificates">{t('certificates.desk.title')}</BackLink>
      <PageHeader title={title} lead={t('certificates.setting.lead')} />
      <Form
        say={problem => t(`certificates.code.${problem.code}`, problem.data)}
        problems={refused?.problems}
        values={refused?.values ?? stored}
      >
        <TextField
          name="numberForm"
          label={t('certificates.setting.number')}
          hint={t('certificates.setting.number-hint', {
            number: '{number}',
            pemda: '{pemda}',
            year: '{year}',
          })}
        />
        <NumberField
          name="validYears"
          label={t('certificates.setting.years')}
          hint={t('certificates.setting.years-hint')}
        />
        <Tickbox name="asksTte" checked={(refused?.values ?? stored).asksTte === 'yes'}>
          {t('certificates.setting.tte')}
        </Tickbox>
        <Button>{t('certificates.setting.save')}</Button>
      </Form>
    </>
  );
}
