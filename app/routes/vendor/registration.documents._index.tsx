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
import { DocumentCard } from '~/registration/documents/document-card.tsx';
import { buildCards } from '~/registration/documents/document-cards.ts';
import { mayRemove, maySend } from '~/registration/documents/document-rules.ts';
import { listDocuments } from '~/registration/documents/list-documents.server.ts';
import { phoneKey } from '~/registration/documents/phone-key.server.ts';
import { sendDocument } from '~/registration/documents/send-document.server.ts';
import { useCameraReturn } from '~/registration/documents/use-camera-return.ts';
import { useSending } from '~/registration/documents/use-sending.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
import { getRequirements } from '~/registration/requirements/get-requirements.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Disclosure } from '~/ui/disclosure/disclosure.tsx';
import { Item, List } from '~/ui/list/list.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { Progress } from '~/ui/progress/progress.tsx';

export const handle = definePage({
  id: 'vendor.registration-documents',
  access: ['vendor'],
  words: ['documents'],
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const here = '/vendor/registration/documents';

export const loader = show(handle, async v => {
  const personId = v.session?.personId ?? '';
  const own = await v.readPrimary(tx => findVendorOfPerson(tx, personId));
  if (!own) throw redirect('/vendor/registration');
  const now = v.clock.now();
  const documents = await v.readPrimary(tx => listDocuments(tx, own.id));
  const states = await v.readPrimary(tx => getRequirements(tx, own.id, now));
  const search = new URL(v.request.url).searchParams;
  const built = buildCards(states, documents, search.get('add'), wibDay(now));
  return {
    title: v.t('documents.title'),
    ...built,
    wrong: Object.fromEntries(
      built.cards.map(({ kind, reasons }) => [
        kind,
        reasons.map(code => `${v.t(`decisions.reason.${code}`)} ${v.t(`decisions.reason.${code}.do`)}`),
      ]),
    ),
    maySend: maySend(own.status),
    mayRemove: mayRemove(own.status),
    checking: search.get('from') === 'check',
    phoneKey: phoneKey(v.pemda, personId),
  };
});

export const action = act(handle, async v => {
  const own = await v.readPrimary(tx => findVendorOfPerson(tx, v.session?.personId ?? ''));
  if (!own) throw notFound();
  const { form, bytes } = await receiveBytes(v.request, 'file', MAX_PAPER_BYTES);
  const sent = { vendorId: own.id, kind: String(form.get('kind') ?? ''), bytes };
  const result = await sendDocument(sent, run => v.command(run));
  if (!result.ok) return invalid(result.problems, form);
  return seeOther(`${here}${new URL(v.request.url).search}#${sent.kind}`);
});

/** Also after a refusal: other documents may have arrived by themselves meanwhile. */
export const shouldRevalidate = () => true;

export default function Documents() {
  const page = useLoaderData<typeof loader>();
  const { title, cards, others, done, all, checking } = page;
  const refusal = useActionData<typeof action>();
  const refused = refusal && 'problems' in refusal ? refusal : undefined;
  const t = useWords();
  const { revalidate } = useRevalidator();
  const camera = useCameraReturn();
  const sending = useSending({ phoneKey: page.phoneKey, endpoint: `${here}/uploads`, onKept: revalidate });
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
  const search = checking ? '?from=check' : '';
  return (
    <>
      <BackLink to={`/vendor/registration${checking ? '/check' : ''}`}>
        {t(checking ? 'documents.back-check' : 'documents.back')}
      </BackLink>
      <PageHeader title={title} lead={t('documents.lead')} />
      {page.maySend ? null : <Notice tone="wait">{t('documents.locked')}</Notice>}
      {all > 0 ? <Progress value={done} max={all} label={t('documents.progress', { done, all })} /> : null}
      {cards.map(card => (
        <DocumentCard
          key={card.kind}
          card={card}
          wrong={page.wrong[card.kind] ?? []}
          maySend={page.maySend}
          mayRemove={page.mayRemove}
          action={`${here}?index${checking ? '&from=check' : ''}`}
          ready={sending.ready}
          slot={sending.slots[card.kind]}
          lost={camera.lost === card.kind}
          error={errorOf(card.kind)}
          onChoose={choose}
          onCamera={camera.note}
          onRetry={sending.resume}
        />
      ))}
      {page.maySend && others.length > 0 ? (
        <Disclosure title={t('documents.add.title')}>
          <p>{t('documents.add.text')}</p>
          <List>
            {others.map(kind => (
              <li key={kind}>
                <Item
                  to={`${here}?add=${kind}${checking ? '&from=check' : ''}#${kind}`}
                  name={t(`documents.kind.${kind}`)}
                  icon="plus"
                />
              </li>
            ))}
          </List>
        </Disclosure>
      ) : null}
      <p className="small soft">{t('documents.who-sees')}</p>
      <p>
        <ButtonLink
          full
          kind={done < all ? 'second' : 'filled'}
          to={checking ? '/vendor/registration/check' : `/vendor/registration${search}`}
        >
          {t(checking ? 'documents.next-check' : 'documents.next')}
        </ButtonLink>
      </p>
    </>
  );
}
