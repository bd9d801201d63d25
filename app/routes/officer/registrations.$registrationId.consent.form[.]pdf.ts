import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { consentPoints } from '~/registration/assistance/consent-points.ts';
import { drawConsentForm } from '~/registration/assistance/draw-consent-form.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';

export const handle = definePage({ id: 'officer.consent-form', access: ['officer'] });

/** The form to print, sign and photograph; its QR code leads back to this draft, for this officer alone. */
export const loader = act(handle, async v => {
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const draft = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!draft) throw notFound();
  const say = (key: string) => v.t(`assistance.paper.${key}`);
  const words = {
    title: say('title'),
    office: v.place?.office ?? '',
    intro: say('intro'),
    points: consentPoints.map(point => v.t(`assistance.agree.${point}`)),
    lines: [say('name'), say('business'), say('phone'), say('place')],
    signature: say('signature'),
    notes: say('answers'),
    scan: say('scan'),
    number: v.t('assistance.paper.number', { id: draft.id.slice(-12) }),
  };
  const link = new URL(`/officer/registrations/${draft.id}`, v.request.url).href;
  const body = await drawConsentForm(words, link);
  return attachment(new Uint8Array(body), { name: 'lembar-persetujuan.pdf', type: 'application/pdf' });
});
