import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findOwnTicket } from '~/bimtek/attendance/tickets/find-own-ticket.server.ts';
import { TicketView } from '~/bimtek/attendance/tickets/ticket-view.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { drawQr } from '~/platform/qr/draw-qr.server.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'learner.ticket',
  access: ['vendor', 'opd'],
  words: ['attendance'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { sessionId } = v.params;
  const who = { pemda: v.pemda, sessionId, personId: v.session!.personId };
  const found = await v.readPrimary(tx => findOwnTicket(tx, who));
  if (!found) throw notFound();
  const { session, state, ticket, place } = found;
  return {
    title: v.t('attendance.ticket.title'),
    session: { ...session, place: place[v.language] },
    ticket: ticket && { qr: drawQr(ticket.text), code: ticket.code },
    why: session.cancelled ? 'session-cancelled' : state,
  };
});

export default function Ticket() {
  const { title, session, ticket, why } = useLoaderData<typeof loader>();
  const t = useWords();
  const home = `/learning/sessions/${session.id}`;
  return (
    <>
      <BackLink to={home}>{session.title}</BackLink>
      <PageHeader title={title} crumb={session.title} lead={t('attendance.ticket.lead')} />
      <TicketView session={session} ticket={ticket} why={why} />
      {ticket ? (
        <ButtonLink to={`${home}/check-in`} kind="second">
          {t('attendance.self.title')}
        </ButtonLink>
      ) : null}
      <script src="/register.js" defer />
      <script type="module" src="/keep-ticket.js" />
    </>
  );
}
