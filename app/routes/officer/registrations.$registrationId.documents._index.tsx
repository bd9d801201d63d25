import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useCallback } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { receiveBytes } from '~/platform/http/receive-bytes.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { MAX_PAPER_BYTES } from '~/platform/paper/paper.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';
import { DocumentCard } from '~/registration/documents/document-card.tsx';
import { buildCards } from '~/registration/documents/document-cards.ts';
import { maySend } from '~/registration/documents/document-rules.ts';
import { listDocuments } from '~/registration/documents/list-documents.server.ts';
import { phoneKey } from '~/registration/documents/phone-key.server.ts';
import { sendDocument } from '~/registration/documents/send-document.server.ts';
import { useCameraReturn } from '~/registration/documents/use-camera-return.ts';
import { useSending } from '~/registration/documents/use-sending.ts';
import { getRequirements } from '~/registration/requirements/get-requirements.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Progress } from '~/ui/progress/progress.tsx';

export const handle = definePage({
  id: 'officer.registration-documents',
  access: ['officer'],
  words: ['assistance', 'registration', 'documents'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const own = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!own) throw notFound();
  const here = `/officer/registrations/${own.id}`;
  if (!own.consentedAt) throw redirect(here);
  const now = v.clock.now();
  const documents = await v.readPrimary(tx => listDocuments(tx, own.vendorId));
  const states = await v.readPrimary(tx => getRequirements(tx, own.vendorId, now));
  const search = new URL(v.request.url).searchParams;
  const { cards, done, all } = buildCards(states, documents, search.get('add'), wibDay(now));
  return {
    title: v.t('documents.title'),
    here,
    // Dates of validity and removal stay with the owner.
    cards: cards.map(card => ({ ...card, expires: false })),
    done,
    all,
    wrong: Object.fromEntries(
      cards.map(({ kind, reasons }) => [kind, reasons.map(code => v.t(`decisions.reason.${code}`))]),
    ),
    maySend: maySend(own.status),
    // A key for each draft: photos of one vendor never wait in the box of another.
    phoneKey: phoneKey(v.pemda, `${officerId}|${own.id}`),
  };
});

export const action = act(handle, async v => {
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const own = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!own) throw notFound();
  const { form, bytes } = await receiveBytes(v.request, 'file', MAX_PAPER_BYTES);
  const sent = { vendorId: own.vendorId, kind: String(form.get('kind') ?? ''), bytes };
  const result = await sendDocument(sent, run => v.command(run));
  if (!result.ok) return invalid(result.problems, form);
  return seeOther(`/officer/registrations/${own.id}/documents#${sent.kind}`);
});

/** Also after a refusal: other documents may have arrived by themselves meanwhile. */
export const shouldRevalidate = () => true;

export default function OfficerDocuments() {
  const page = useLoaderData<typeof loader>();
  const { title, here, cards, done, all } = page;
  const refusal = useActionData<typeof action>();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  const t = useWords();
  const { revalidate } = useRevalidator();
  const camera = useCameraReturn();
  const endpoint = `${here}/documents/uploads`;
  const sending = useSending({ phoneKey: page.phoneKey, endpoint, onKept: revalidate });
  const problem = refused?.problems[0];
  const errorOf = (kind: string) =>
    problem && refused.values.kind === kind ? t(`documents.code.${problem.code}`, problem.data) : undefined;
  const choose = useCallback(
    (kind: string, file: File) => {
      camera.forget();
      sending.choose(kind, file);
    },
    [camera.forget, sending.choose],
  );
  return (
    <>
      <BackLink to={here}>{t('registration.parts')}</BackLink>
      <PageHeader title={title} lead={t('assistance.documents.lead')} />
      {page.maySend ? null : <Notice tone="wait">{t('documents.locked')}</Notice>}
      {all > 0 ? <Progress value={done} max={all} label={t('documents.progress', { done, all })} /> : null}
      {cards.map(card => (
        <DocumentCard
          key={card.kind}
          card={card}
          wrong={page.wrong[card.kind] ?? []}
          maySend={page.maySend}
          mayRemove={false}
          action={`${here}/documents?index`}
          ready={sending.ready}
          slot={sending.slots[card.kind]}
          lost={camera.lost === card.kind}
          error={errorOf(card.kind)}
          onChoose={choose}
          onCamera={camera.note}
          onRetry={sending.resume}
        />
      ))}
      <p>
        <ButtonLink full kind={done < all ? 'second' : 'filled'} to={here}>
          {t('documents.next')}
        </ButtonLink>
      </p>
    </>
  );
}
