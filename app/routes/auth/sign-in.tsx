import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { signInForm } from '~/identity/account-forms.ts';
import { listDemoAccounts } from '~/identity/demo-accounts.server.ts';
import { DemoEntry } from '~/identity/demo-entry.tsx';
import { homeOf } from '~/identity/home-of.ts';
import { definePage } from '~/identity/page.ts';
import { signIn } from '~/identity/sign-in.server.ts';
import { letIn, readBrowser } from '~/identity/sign-in-reply.server.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { Columns, Flow, Row } from '~/ui/arrange/arrange.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

export const handle = definePage({
  id: 'auth.sign-in',
  access: 'public',
  words: ['identity', 'account'],
  hydrate: false,
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  if (v.session) throw seeOther(homeOf(v.session.role));
  const query = new URL(v.request.url).searchParams;
  return {
    title: v.t('account.sign-in'),
    demo: await listDemoAccounts(),
    to: query.get('to') ?? '',
    changed: query.has('changed'),
  };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const input = parseForm(signInForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const result = await signIn({ ...input.value, ...readBrowser(v.request), clock: v.clock });
  return result.ok ? letIn(v.request, result.value) : invalid(result.problems, form);
});

export default function SignIn() {
  const { title, demo, to, changed } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const onwards = to ? `?to=${encodeURIComponent(to)}` : '';
  return (
    <Columns>
      <Flow>
        {changed ? <Notice tone="good" title={t('account.changed')} live /> : null}
        <h1>{title}</h1>
        <Form {...refusal} say={p => t(`identity.code.${p.code}`, p.data)}>
          <TextField
            name="contact"
            label={t('account.contact')}
            hint={t('account.contact.hint')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <TextField
            name="password"
            type="password"
            label={t('account.password')}
            autoComplete="current-password"
          />
          <Button full>{t('account.sign-in.do')}</Button>
        </Form>
        <Row ends>
          <Action to="/sign-up" icon="plus">
            {t('account.sign-up')}
          </Action>
          <Action to={`/sign-in/code${onwards}`}>{t('account.code')}</Action>
          <Action to="/forgot-password">{t('account.forgot')}</Action>
        </Row>
      </Flow>
      {demo.length > 0 ? <DemoEntry accounts={demo} action={`/demo-entry${onwards}`} /> : null}
    </Columns>
  );
}
