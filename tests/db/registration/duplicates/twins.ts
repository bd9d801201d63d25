import type { Answers } from '~/registration/answers/questions.ts';
import { submitRegistration } from '~/registration/submit-registration.server.ts';
import { answerAll, as, makeVendor, start, typedAnswers, value } from '../story.ts';

const words = [
  'Gula',
  'Batik',
  'Sapu',
  'Kopi',
  'Teh',
  'Madu',
  'Tikar',
  'Kecap',
  'Jamu',
  'Roti',
  'Bambu',
  'Sabun',
];
const more = [
  'Abadi',
  'Cendana',
  'Dewi',
  'Fajar',
  'Gunung',
  'Hijau',
  'Intan',
  'Jati',
  'Kartika',
  'Lestari',
  'Mawar',
];

/** A name and an address that look like nobody else's. */
export function far(serial: number): Pick<Answers, 'businessName' | 'street' | 'district' | 'village'> {
  const [a, b] = [words[serial % words.length], more[(serial * 7) % more.length]];
  return {
    businessName: `${a} ${b}`,
    district: `33.25.${String((serial % 15) + 1).padStart(2, '0')}`,
    village: `Dukuhan ${b}`,
    street: `Jl. ${b} ${a} No. ${serial}`,
  };
}

/** A registration that was sent, its answers like those of `serial` but for what is given. */
export async function sent(serial: number, given: Answers = {}, at?: string) {
  const actor = await makeVendor();
  const { registrationId, vendorId } = await start(actor, at);
  await answerAll(actor, registrationId, { ...typedAnswers(serial), ...given }, at);
  value(await as(actor, ctx => submitRegistration(ctx, { registrationId }), at));
  return { actor, registrationId, vendorId };
}
