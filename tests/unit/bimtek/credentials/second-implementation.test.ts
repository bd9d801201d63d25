import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { strangerLoader } from '#tests/support/stranger-loader.ts';
import { jwkOfMultikey } from '~/bimtek/credentials/known-issuer.ts';
import { didDocument } from '~/bimtek/credentials/present-issuer.ts';
import { verifyCredential } from '~/bimtek/credentials/verify-credential.server.ts';
import * as an from './an-issuer.ts';

/*
 * What we issue, as a stranger checks it: with the libraries of others, and nothing of ours but the documents that the
 * portal publishes.
 */
const keys = [
  {
    id: `${an.DID}#key-1`,
    fragment: 'key-1',
    issuer: an.DID,
    publicKey: an.office.publicKey,
    validFrom: new Date('2026-11-01T00:00:00Z'),
    retiredAt: new Date('2026-11-20T12:00:00Z'),
  },
  {
    id: `${an.DID}#key-2`,
    fragment: 'key-2',
    issuer: an.DID,
    publicKey: an.stranger.publicKey,
    validFrom: new Date('2026-11-20T12:00:00Z'),
    retiredAt: null,
  },
];

const check = (credential: object, fetched: Record<string, object> = {}) =>
  vc.verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: strangerLoader({ [an.DID]: didDocument(keys)!, ...fetched }),
    checkStatus: async () => ({ verified: true }),
    now: an.now,
  });

describe('@digitalbazaar/vc', () => {
  it('accepts what we sign, under a key that has been retired since, and under the next', async () => {
    expect(await check(await an.signed())).toMatchObject({ verified: true });
    const next = await an.signed(undefined, { key: an.stranger, keyId: `${an.DID}#key-2` });
    expect(await check(next)).toMatchObject({ verified: true });
  });

  it('accepts our status list', async () => {
    expect(await check(await an.statusList({ set: [1, 2, 3] }))).toMatchObject({ verified: true });
  });

  it('refuses one changed letter, a stranger’s key, and what has run out', async () => {
    const altered = { ...(await an.signed()), name: 'Foto produk?' };
    expect(await check(altered)).toMatchObject({ verified: false });
    expect(await check(await an.signed(undefined, { key: an.stranger }))).toMatchObject({ verified: false });
    const old = await an.signed(credential => (credential.validUntil = '2026-11-20T03:00:00Z'));
    expect(await check(old)).toMatchObject({ verified: false });
  });

  it('signs what we accept', async () => {
    const did = `did:key:${an.stranger.publicKey}`;
    const keyId = `${did}#${an.stranger.publicKey}`;
    const { signBytes } = await import('~/bimtek/credentials/ed25519.server.ts');
    const signer = {
      id: keyId,
      algorithm: 'Ed25519',
      sign: async ({ data }: { data: Uint8Array }) => signBytes(an.stranger.sign, data),
    };
    const issued = await vc.issue({
      credential: an.foreign(did),
      suite: new DataIntegrityProof({ cryptosuite, signer, date: '2026-02-01T00:00:00Z' }),
      documentLoader: strangerLoader({}),
    });
    expect(await verifyCredential(an.asFile(issued), { now: an.now })).toMatchObject({
      valid: true,
      notes: [],
    });
    const { proof, ...plain } = issued;
    const changed = { ...plain, name: 'Melukis batik tulis', proof };
    expect((await verifyCredential(an.asFile(changed), { now: an.now })).reasons).toEqual(['altered']);
  });
});

describe('jose', () => {
  const published = keys.map(key => ({ ...jwkOfMultikey(key.publicKey)!, kid: key.id, alg: 'EdDSA' }));

  it('accepts our JWT with the published keys, and refuses it changed', async () => {
    const jwt = await an.signedJwt();
    const find = createLocalJWKSet({ keys: published });
    const options = { issuer: an.DID, subject: `${an.claim.id}#holder`, currentDate: an.now, typ: 'vc+jwt' };
    const { payload, protectedHeader } = await jwtVerify(jwt, find, options);
    expect(protectedHeader.kid).toBe(`${an.DID}#key-1`);
    expect(payload).toMatchObject({ jti: an.claim.id, issuer: { id: an.DID } });
    const [head, body = '', mark] = jwt.split('.');
    const bent = Buffer.from(body, 'base64url').toString().replace('Siti', 'Sita');
    await expect(
      jwtVerify(`${head}.${Buffer.from(bent).toString('base64url')}.${mark}`, find, options),
    ).rejects.toThrow();
    await expect(
      jwtVerify(jwt, find, { ...options, currentDate: new Date('2030-01-01T00:00:00Z') }),
    ).rejects.toThrow();
  });
});
