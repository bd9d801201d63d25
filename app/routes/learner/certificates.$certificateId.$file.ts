import { findCertificate } from '~/bimtek/certificates/find-certificate.server.ts';
import { getCertificateFile } from '~/bimtek/certificates/get-certificate-file.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';

export const handle = definePage({
  id: 'learner.certificate-file',
  access: ['vendor', 'opd'],
  hydrate: false,
});

/** One of the four forms of an own certificate. The paper is Indonesian in every language: it is an official one. */
export const loader = act(handle, async v => {
  const { certificateId, file: name = '' } = v.params;
  const held = await v.read(tx => findCertificate(tx, certificateId, v.session?.personId ?? ''));
  const file = held && (await getCertificateFile(held, name, translate('id')));
  if (!file) throw notFound();
  return attachment(new Uint8Array(file.bytes), file);
});
