import { findCertificate } from '~/bimtek/certificates/find-certificate.server.ts';
import { getDrawnPaper, getPaper } from '~/bimtek/certificates/get-paper.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';

export const handle = definePage({
  id: 'trainer.certificate-paper',
  access: ['trainer', 'ukpbj'],
  hydrate: false,
});

/** The paper: to be signed while it waits for that, else the one that counts. */
export const loader = act(handle, async v => {
  const held = await v.read(tx => findCertificate(tx, v.params.certificateId));
  if (!held) throw notFound();
  const t = translate('id');
  const paper = held.tte === 'waiting' ? await getDrawnPaper(held, t) : await getPaper(held, t);
  if (!paper) throw notFound();
  return attachment(new Uint8Array(paper), {
    name: `sertifikat-${held.number}.pdf`,
    type: 'application/pdf',
  });
});
