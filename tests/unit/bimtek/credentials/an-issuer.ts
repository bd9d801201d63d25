import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { SignJWT } from 'jose';
import { addProof } from '~/bimtek/credentials/add-proof.server.ts';
import type { Json } from '~/bimtek/credentials/check-schema.ts';
import {
  type Claim,
  type Credential,
  composeCredential,
  jwtClaims,
  OB_CONTEXT,
  VC_CONTEXT,
} from '~/bimtek/credentials/credential.ts';
import { barePublicKey, privateKeyOf } from '~/bimtek/credentials/ed25519.server.ts';
import { jwkOfMultikey, type KnownIssuer } from '~/bimtek/credentials/known-issuer.ts';
import { writeMultikey } from '~/bimtek/credentials/multikey.ts';
import { writeBits } from '~/bimtek/credentials/status-list.ts';
import type { Knowledge } from '~/bimtek/credentials/verify-credential.server.ts';

/** A key pair from a word: the same in every run. */
export function keyOf(word: string) {
  const sign = privateKeyOf(createHash('sha256').update(word).digest());
  return { sign, publicKey: writeMultikey(barePublicKey(sign)) };
}

export const DID = 'did:web:laris.example:issuers:33.25';
export const FOLDER = 'https://laris.example/issuers/33.25';
export const LIST = `${FOLDER}/status/1`;
export const office = keyOf('office');
export const stranger = keyOf('stranger');
export const now = new Date('2026-11-21T03:00:00Z');
const signedAt = new Date('2026-11-20T02:00:00Z');
export const position = 4711;

export const claim: Claim = {
  id: 'https://laris.example/certificates/33.25/k7q2',
  office: 'UKPBJ Kabupaten Batang',
  issuedAt: signedAt,
  validUntil: new Date('2029-11-20T02:00:00Z'),
  recipient: { name: 'Siti Aminah', personId: '01990000-0000-7000-8000-000000000001' },
  achievement: {
    key: 'foto-produk-v1',
    name: 'Foto produk',
    description: 'Memotret produk dengan ponsel.',
    criteria: 'Hadir dan lulus kuis.',
    jp: 4,
  },
  evidence: [{ name: 'Bimtek tatap muka', narrative: 'Hadir 210 dari 240 menit pada 19 November 2026.' }],
};

/** What we issue, before its proof; `change` bends it. */
export function plain(change: (credential: Json) => void = () => {}): Credential {
  const credential = composeCredential(claim, {
    issuer: DID,
    folder: FOLDER,
    status: { list: 1, position },
    identity: { salt: 'a1b2c3', hash: `sha256$${'0'.repeat(64)}` },
  });
  change(credential as unknown as Json);
  return credential;
}

interface Hand {
  key?: ReturnType<typeof keyOf>;
  keyId?: string;
  at?: Date;
}

/** Bent first, signed then: the signature is good, and something else is not. */
export function signed(change?: (credential: Json) => void, { key = office, keyId, at }: Hand = {}) {
  return addProof(plain(change), { keyId: keyId ?? `${DID}#key-1`, sign: key.sign, at: at ?? signedAt });
}

export function signedJwt(
  change?: (claims: Json) => void,
  { key = office, keyId, at }: Hand = {},
  header = {},
) {
  const claims = jwtClaims(plain());
  change?.(claims);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid: keyId ?? `${DID}#key-1`, ...header })
    .setIssuedAt(at ?? signedAt)
    .sign(key.sign);
}

/** Somebody's own credential without an office behind it: smallest of what Open Badges asks. */
export function foreign(issuer: string, change: (credential: Json) => void = () => {}) {
  const credential = {
    '@context': [VC_CONTEXT, OB_CONTEXT],
    id: 'https://kampus.example/badges/9',
    type: ['VerifiableCredential', 'AchievementCredential'],
    name: 'Melukis batik',
    issuer: { id: issuer, type: ['Profile'], name: 'Kampus' },
    validFrom: '2026-01-05T08:00:00+07:00',
    credentialSubject: {
      id: 'did:example:holder',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://kampus.example/achievements/batik',
        type: ['Achievement'],
        name: 'Melukis batik',
        description: 'Melukis dengan canting.',
        criteria: { narrative: 'Selesai satu kain.' },
      },
    },
  };
  change(credential as Json);
  return credential;
}

export const asFile = (document: unknown) =>
  new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document));

export interface ListOptions extends Hand {
  set?: number[];
  purpose?: string;
  change?: (list: Json) => void;
  bits?: Uint8Array;
  from?: string;
  until?: string;
}

export function statusList({ key = office, keyId, at, change, ...options }: ListOptions = {}) {
  const {
    set = [],
    purpose = 'revocation',
    from = '2026-11-20T00:00:00Z',
    until = '2026-11-27T00:00:00Z',
  } = options;
  const packed = gzipSync(options.bits ?? writeBits(set));
  const list = {
    '@context': [VC_CONTEXT],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: DID,
    validFrom: from,
    validUntil: until,
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: `u${packed.toString('base64url')}`,
    },
  };
  change?.(list as Json);
  return addProof(list, { keyId: keyId ?? `${DID}#key-1`, sign: key.sign, at: at ?? signedAt });
}

/** What a checker holds: the office's keys, of which the first may be retired, and its list. */
export function knowledge(
  list: object | null,
  { retiredAt = null as Date | null, validFrom = new Date('2026-11-01T00:00:00Z') } = {},
): Knowledge {
  const keys = [{ id: `${DID}#key-1`, jwk: jwkOfMultikey(office.publicKey)!, validFrom, retiredAt }];
  const known: KnownIssuer = { id: DID, aliases: [], keys };
  return {
    findIssuer: async id => (id === DID ? known : null),
    findStatusList: async url => (url === LIST ? (list as Json | null) : null),
  };
}
