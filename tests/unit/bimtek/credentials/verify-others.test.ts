import { generateKeyPairSync } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { addProof } from '~/bimtek/credentials/add-proof.server.ts';
import { type Knowledge, verifyCredential } from '~/bimtek/credentials/verify-credential.server.ts';
import * as an from './an-issuer.ts';

let known: Knowledge;
beforeAll(async () => {
  known = an.knowledge(await an.statusList());
});

async function judge(document: unknown, knowledge = known, at = an.now) {
  const file = document instanceof Uint8Array ? document : an.asFile(document);
  const verdict = await verifyCredential(file, { now: at, knowledge });
  expect(verdict.valid).toBe(verdict.reasons.length === 0);
  return verdict;
}
const reasonsOf = async (...args: Parameters<typeof judge>) => (await judge(...args)).reasons;

describe('a credential of others', () => {
  const did = `did:key:${an.stranger.publicKey}`;
  const { sign } = an.stranger;
  const at = new Date('2026-02-01T00:00:00Z');
  const address = 'https://kampus.example/issuers/7';

  it('counts when the DID is the key', async () => {
    const proven = await addProof(an.foreign(did), { keyId: `${did}#${an.stranger.publicKey}`, sign, at });
    expect(await judge(proven)).toMatchObject({ valid: true, notes: [] });
    const bare = await addProof(an.foreign(did), { keyId: did, sign, at });
    expect(await judge(bare)).toMatchObject({ valid: true, notes: [] });
    const wrong = await addProof(an.foreign(did), { keyId: `did:key:${an.office.publicKey}`, sign, at });
    expect(await reasonsOf(wrong)).toEqual(['key-unknown']);
  });

  it('counts when the key stands in the address, with a note that nobody confirms the issuer', async () => {
    const keyIds = [`${address}#${an.stranger.publicKey}`, did];
    for (const keyId of keyIds) {
      const proven = await addProof(an.foreign(address), { keyId, sign, at });
      expect(await judge(proven), keyId).toMatchObject({ valid: true, notes: ['issuer-unconfirmed'] });
    }
    for (const keyId of [
      `${address}#key-1`,
      `https://other.example/7#${an.stranger.publicKey}`,
      an.stranger.publicKey,
      `did:web:kampus.example#key-1`,
      `did:ion:xyz`,
      `${address}#${an.stranger.publicKey}xx`,
    ]) {
      const proven = await addProof(an.foreign(address), { keyId, sign, at }).catch(() => null);
      if (proven) expect(await reasonsOf(proven), keyId).toEqual(['key-unknown']);
    }
  });

  it('may carry several proofs, of which all that we can read must hold', async () => {
    const document = an.foreign(did);
    const one = (await addProof(document, { keyId: did, sign, at })).proof;
    const two = (await addProof(document, { keyId: did, sign, at: new Date('2026-02-02T00:00:00Z') })).proof;
    expect(await reasonsOf({ ...document, proof: [one, two] })).toEqual([]);
    const older = { ...one, type: 'Ed25519Signature2020' };
    expect(await judge({ ...document, proof: [older, two] })).toMatchObject({
      valid: true,
      notes: ['proof-ignored'],
    });
    expect(await reasonsOf({ ...document, proof: [one, { ...two, created: one.created }] })).toEqual([
      'altered',
    ]);
  });

  it('may be of data model 1.1, also as JWT under vc', async () => {
    const old = an.foreign(did, credential => {
      credential['@context'] = [
        'https://www.w3.org/2018/credentials/v1',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
        'https://w3id.org/security/data-integrity/v2',
      ];
      credential.issuanceDate = '2026-01-05T01:00:00Z';
      delete credential.validFrom;
    });
    expect(await reasonsOf(await addProof(old, { keyId: did, sign, at }))).toEqual([]);
    const claims = {
      vc: old,
      iss: did,
      jti: old.id,
      sub: 'did:example:holder',
      nbf: Date.parse('2026-01-05T01:00:00Z') / 1000,
    };
    const jwt = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: did })
      .sign(sign);
    expect(await reasonsOf(jwt)).toEqual([]);
  });

  it('may be signed with RSA or P-256 and the key in the header, for an address only', async () => {
    const claims = (issuer: string) => ({
      ...an.foreign(issuer),
      iss: issuer,
      jti: 'https://kampus.example/badges/9',
      sub: 'did:example:holder',
      nbf: Date.parse('2026-01-05T01:00:00Z') / 1000,
    });
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const [alg, pair] of [
      ['RS256', rsa],
      ['ES256', p256],
    ] as const) {
      const jwk = await exportJWK(pair.publicKey);
      const sign = (issuer: string) =>
        new SignJWT(claims(issuer)).setProtectedHeader({ alg, typ: 'JWT', jwk }).sign(pair.privateKey);
      expect(await judge(await sign(address)), alg).toMatchObject({
        valid: true,
        notes: ['issuer-unconfirmed'],
      });
      expect(await reasonsOf(await sign('did:web:kampus.example')), alg).toEqual(['key-unknown']);
      const jwkDid = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
      const bound = await new SignJWT(claims(jwkDid))
        .setProtectedHeader({ alg, kid: '#0' })
        .sign(pair.privateKey);
      expect(await judge(bound), alg).toMatchObject({ valid: true, notes: [] });
    }
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const jwk = await exportJWK(weak.publicKey);
    const [head, body] = [{ alg: 'RS256', jwk }, claims(address)].map(part =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const { sign: rawSign } = await import('node:crypto');
    const mark = rawSign('sha256', Buffer.from(`${head}.${body}`), weak.privateKey).toString('base64url');
    expect(await reasonsOf(`${head}.${body}.${mark}`)).toEqual(['altered']);
  });
});
