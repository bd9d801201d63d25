import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { achievement as achievementTable } from '#db/schema/bimtek/credentials.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { addProof } from './add-proof.server.ts';
import { allocateStatus } from './allocate-status.server.ts';
import {
  type Claim,
  type Credential,
  composeCredential,
  describeAchievement,
  jwtClaims,
} from './credential.ts';
import { folderOfDid } from './issuer.ts';
import { openCurrentKey, type Signing } from './issuer-keys.server.ts';

export interface SignedCredential {
  /** Open Badges 3.0 with an eddsa-rdfc-2022 proof. */
  credential: Credential & { proof: Record<string, string> };
  /** The same as VC-JWT. */
  jwt: string;
  /** Its place in the published list of what was taken back. */
  status: { list: number; position: number };
}

/**
 * Signs what a certificate says, in both forms, and takes a place in the status list; all in the transaction of the
 * command that issues it. What is returned is kept by the certificate: it holds a name.
 */
export async function signCredential(signing: Signing, claim: Claim): Promise<SignedCredential> {
  const { key, sign } = await openCurrentKey(signing);
  const folder = folderOfDid(key.issuer);
  await publishAchievement(signing, claim, folder);
  const status = await allocateStatus(signing, claim.id);
  const plain = composeCredential(claim, {
    issuer: key.issuer,
    folder,
    status,
    identity: hashIdentity(claim.recipient.personId),
  });
  const at = signing.clock.now();
  const credential = await addProof(plain, { keyId: key.id, sign, at });
  const jwt = await new SignJWT(jwtClaims(plain))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid: key.id })
    .setIssuedAt(at)
    .sign(sign);
  return { credential, jwt, status };
}

/** Open Badges 3.0 IdentityHash: SHA-256 of the value followed by the salt. */
function hashIdentity(value: string): { salt: string; hash: string } {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: `sha256$${sha256(value + salt)}` };
}

/** The description stays as it was first published under its key: a certificate keeps what was taught. */
async function publishAchievement(
  { tx, pemda, clock }: Signing,
  claim: Claim,
  folder: string,
): Promise<void> {
  const document = describeAchievement(claim.achievement, folder);
  await tx
    .insert(achievementTable)
    .values({ pemdaId: pemda, key: claim.achievement.key, document, publishedAt: clock.now() })
    .onConflictDoNothing();
}
