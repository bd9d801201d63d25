import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { runCommand } from '~/audit/command.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { signUpForm } from '~/identity/account-forms.ts';
import { isPemdaId } from '~/identity/actor.ts';
import { homeOf } from '~/identity/home-of.ts';
import { listPemda } from '~/identity/list-pemda.server.ts';
import { definePage } from '~/identity/page.ts';
import { signIn } from '~/identity/sign-in.server.ts';
import { letIn, readBrowser } from '~/identity/sign-in-reply.server.ts';
import { signUp } from '~/identity/sign-up.server.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, seeOther } from '~/platform/http/reply.server.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Choice } from '~/ui/choice/choice.tsx';
import { Form } from '~/ui/form/form.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';

export const handle = definePage({
  id: 'auth.sign-up',
  access: 'public',
  words: ['identity', 'account'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  if (v.session) throw seeOther(homeOf(v.session.role));
  const wished = new URL(v.request.url).searchParams.get('pemda') ?? '';
  return { title: v.t('account.sign-up'), places: await listPemda(), wished };
});

export const action = act(handle, async v => {
  const form = await v.request.formData();
  const input = parseForm(signUpForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const { pemda, contact, password } = input.value;
  if (!isPemdaId(pemda)) return invalid([{ code: 'pemda-unknown', field: 'pemda' }], form);
  const made = await runCommand({ actor: v.actor, pemda, clock: v.clock }, ctx => signUp(ctx, input.value));
  if (!made.ok) return invalid(made.problems, form);
  const result = await signIn({ contact, password, ...readBrowser(v.request), clock: v.clock });
  return result.ok ? letIn(v.request, result.value) : seeOther('/sign-in');
});

export default function SignUp() {
  const { title, places, wished } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const only = places.length === 1 ? places[0]!.id : wished;
  return (
    <>
      <BackLink to="/sign-in">{t('account.sign-in')}</BackLink>
      <PageHeader title={title} lead={t('account.sign-up.lead')} />
      <Form
        problems={refusal?.problems}
        values={refusal?.values ?? { pemda: only }}
        say={p => t(`identity.code.${p.code}`, p.data)}
      >
        <Choice
          name="pemda"
          label={t('account.place')}
          hint={t('account.place.hint')}
          options={places.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextField name="name" label={t('account.name')} hint={t('account.name.hint')} autoComplete="name" />
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
          label={t('account.password.new')}
          hint={t('account.password.hint')}
          autoComplete="new-password"
        />
        <Button full>{t('account.sign-up.do')}</Button>
      </Form>
      <p className="small soft">{t('account.sign-up.privacy')}</p>
    </>
  );
}
