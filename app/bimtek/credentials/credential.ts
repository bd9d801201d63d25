/** What a certificate asks to be signed. */
export interface Claim {
  /** Address of the credential: the public check page of the certificate. */
  id: string;
  /** Name of the issuing office, as it stands on the certificate. */
  office: string;
  issuedAt: Date;
  /** Null = for ever. */
  validUntil: Date | null;
  recipient: {
    /** As it is read out. */
    name: string;
    /** Id of the account, or of the seat of somebody without one; only its salted hash goes into the credential. */
    personId: string;
  };
  achievement: ClaimedAchievement;
  evidence?: { name: string; narrative: string }[];
}

export interface ClaimedAchievement {
  /** Last part of its address, with the version that was taught: `foto-produk-v2`. Small letters, digits, hyphens. */
  key: string;
  name: string;
  description: string;
  /** What had to be done for it, in words. */
  criteria: string;
  /** Hours of lessons (JP). */
  jp: number;
}

export interface Achievement {
  id: string;
  type: string[];
  achievementType: string;
  name: string;
  description: string;
  criteria: { narrative: string };
  creditsAvailable: number;
  inLanguage: string;
}

/** Open Badges 3.0 in the data model 2.0; plain JSON, in the order in which it is written. */
export interface Credential {
  '@context': string[];
  id: string;
  type: string[];
  name: string;
  issuer: { id: string; type: string[]; name: string; url: string };
  validFrom: string;
  validUntil?: string;
  credentialSubject: Record<string, unknown> & { id: string };
  evidence?: Record<string, unknown>[];
  credentialStatus: Record<string, unknown>;
  proof?: Record<string, unknown>;
}

export const VC_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
export const OB_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** What the office adds to a claim. */
export interface Ground {
  issuer: string;
  /** Folder of the office's documents. */
  folder: string;
  status: { list: number; position: number };
  identity: { salt: string; hash: string };
}

export function describeAchievement(claimed: ClaimedAchievement, folder: string): Achievement {
  return {
    id: `${folder}/achievements/${claimed.key}`,
    type: ['Achievement'],
    achievementType: 'CertificateOfCompletion',
    name: claimed.name,
    description: claimed.description,
    criteria: { narrative: claimed.criteria },
    creditsAvailable: claimed.jp,
    inLanguage: 'id',
  };
}

/** Seconds are enough, and every reader takes them. */
export function instantText(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** The credential without its proof. */
export function composeCredential(claim: Claim, ground: Ground): Credential {
  const { issuer, folder, status, identity } = ground;
  const list = `${folder}/status/${status.list}`;
  return {
    '@context': [VC_CONTEXT, OB_CONTEXT],
    id: claim.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: claim.achievement.name,
    issuer: { id: issuer, type: ['Profile'], name: claim.office, url: folder },
    validFrom: instantText(claim.issuedAt),
    ...(claim.validUntil ? { validUntil: instantText(claim.validUntil) } : {}),
    credentialSubject: {
      id: `${claim.id}#holder`,
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: claim.recipient.name },
        {
          type: 'IdentityObject',
          hashed: true,
          identityType: 'systemId',
          identityHash: identity.hash,
          salt: identity.salt,
        },
      ],
      creditsEarned: claim.achievement.jp,
      achievement: describeAchievement(claim.achievement, folder),
    },
    ...(claim.evidence?.length
      ? { evidence: claim.evidence.map(each => ({ type: ['Evidence'], ...each })) }
      : {}),
    credentialStatus: {
      id: `${list}#${status.position}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.position),
      statusListCredential: list,
    },
  };
}

/** Claims that the JWT form repeats outside; they must match the credential (Open Badges 3.0 §8.2). */
export function jwtClaims(credential: Credential): Record<string, unknown> {
  const seconds = (text: string) => Math.floor(Date.parse(text) / 1000);
  const { proof: _, ...plain } = credential;
  return {
    ...plain,
    iss: credential.issuer.id,
    sub: credential.credentialSubject.id,
    jti: credential.id,
    nbf: seconds(credential.validFrom),
    ...(credential.validUntil ? { exp: seconds(credential.validUntil) } : {}),
  };
}
