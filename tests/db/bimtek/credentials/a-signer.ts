import { inPemda } from '#db/client.server.ts';
import type { Claim } from '~/bimtek/credentials/credential.ts';
import type { Signing } from '~/bimtek/credentials/issuer-keys.server.ts';
import { ownKnowledge } from '~/bimtek/credentials/own-knowledge.server.ts';
import { signCredential } from '~/bimtek/credentials/sign-credential.server.ts';
import { verifyCredential } from '~/bimtek/credentials/verify-credential.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';

export const dawn = '2026-11-21T03:00:00Z';

export const claim = (number: number): Claim => ({
  id: `http://localhost:3000/certificates/33.25/k${number}`,
  office: 'UKPBJ Kabupaten Batang',
  issuedAt: new Date('2026-11-20T02:00:00Z'),
  validUntil: null,
  recipient: { name: 'Siti Aminah', personId: '01990000-0000-7000-8000-000000000001' },
  achievement: {
    key: 'foto-produk-v1',
    name: 'Foto produk',
    description: 'Memotret produk dengan ponsel.',
    criteria: 'Hadir dan lulus kuis.',
    jp: 4,
  },
});

/** One transaction inside a pemda, at an hour. */
export function signingIn<T>(run: (signing: Signing) => Promise<T>, at = dawn, pemda = '33.25'): Promise<T> {
  return inPemda(pemda, tx => run({ tx, pemda, clock: fixedClock(at) }));
}

export const issue = (number: number, at = dawn) =>
  signingIn(signing => signCredential(signing, claim(number)), at);

/** As the portal judges a file, with its own records. */
export function judge(document: unknown, at = dawn, pemda = '33.25') {
  const bytes = new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document));
  return signingIn(
    signing => verifyCredential(bytes, { now: new Date(at), knowledge: ownKnowledge(signing) }),
    at,
    pemda,
  );
}
