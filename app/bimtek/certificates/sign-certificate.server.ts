import type { Ctx } from '~/audit/command.server.ts';
import { publicOrigin } from '~/messages/transports.server.ts';
import type { CalendarDay } from '~/reference/calendar-day.ts';
import { addDays, wibInstant } from '~/reference/calendar-day.ts';
import { signCredential } from '../credentials/sign-credential.server.ts';
import { signWithIssuerKey } from '../credentials/sign-with-issuer-key.server.ts';
import { LIST_LENGTH } from '../credentials/status-list.ts';
import { type CheckFacts, joinToken, signedText, writeFacts } from './check-token.ts';
import type { Grant } from './grant.ts';

export interface Signed {
  token: string;
  json: string;
  jwt: string;
  keyId: string;
  statusIndex: number;
}

/** The public address of a certificate. */
export function certificateAddress(pemda: string, code: string): string {
  return `${new URL(publicOrigin()).origin}/certificates/${pemda}/${code}`;
}

/** "did:web:…#key-2" is key-2 in a token: whose key it is, the address says. */
export function shortKeyId(keyId: string): string {
  return keyId.slice(keyId.lastIndexOf('#') + 1);
}

/** One number for a place in any of the status lists. */
function placeInLists({ statusListCredential, statusListIndex }: Record<string, unknown>): number {
  const list = Number(String(statusListCredential).split('/').at(-1));
  return (list - 1) * LIST_LENGTH + Number(statusListIndex);
}

function describe({ title, jp, ground }: Grant) {
  const hours = `${jp} JP`;
  return ground === 'session'
    ? {
        description: `Bimbingan teknis: ${title.id} (${hours}).`,
        criteria: 'Hadir selama bagian waktu yang disyaratkan untuk sesi ini.',
      }
    : {
        description: `Pelajaran mandiri: ${title.id} (${hours}).`,
        criteria: 'Semua pelajaran dibaca dan kuisnya lulus.',
      };
}

/** Last part of the address of what was learnt; the version is part of it, so that a certificate keeps what was taught. */
function achievementKey({ ground, course, courseVersion, sessionId }: Grant): string {
  return ground === 'course' ? `${course}-v${courseVersion}` : `session-${sessionId}`;
}

/** Signs a certificate in its three forms: the token of the QR code, and the credential as JSON and as JWT. */
export async function signCertificate(
  ctx: Ctx,
  grant: Grant,
  stamp: { id: string; code: string; number: string; unit: string; expiresOn: CalendarDay | null },
): Promise<Signed> {
  const { pemda } = ctx;
  const { code, number, expiresOn } = stamp;
  const { credential, jwt } = await signCredential(ctx, {
    id: certificateAddress(pemda, code),
    office: stamp.unit,
    issuedAt: ctx.clock.now(),
    // The last day counts whole.
    validUntil: expiresOn === null ? null : wibInstant(addDays(expiresOn, 1)),
    recipient: { name: grant.name, personId: grant.personId ?? grant.seatId ?? stamp.id },
    achievement: { key: achievementKey(grant), name: grant.title.id, jp: grant.jp, ...describe(grant) },
    evidence: [{ name: number, narrative: `${grant.heldFrom} – ${grant.heldUntil}` }],
  });
  const keyId = String(credential.proof.verificationMethod);
  const statusIndex = placeInLists(credential.credentialStatus);
  const facts: CheckFacts = {
    keyId: shortKeyId(keyId),
    name: grant.name,
    title: grant.title.id,
    jp: grant.jp,
    heldOn: grant.heldUntil,
    number,
    statusIndex,
    expiresOn,
  };
  const text = writeFacts(facts);
  const bytes = new TextEncoder().encode(signedText({ pemda, code }, text));
  const { signature } = await signWithIssuerKey(ctx, bytes);
  return { token: joinToken(text, signature), json: JSON.stringify(credential), jwt, keyId, statusIndex };
}
