import { createSecretKey, generateKeyPairSync } from 'node:crypto';
import { exportJWK, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '~/bimtek/credentials/check-schema.ts';
import { type Reason, reasons } from '~/bimtek/credentials/codes.ts';
import { jwtClaims, VC_CONTEXT } from '~/bimtek/credentials/credential.ts';
import { bakePng } from '~/bimtek/credentials/png-chunks.ts';
import { type Knowledge, verifyCredential } from '~/bimtek/credentials/verify-credential.server.ts';
import * as an from './an-issuer.ts';

let known: Knowledge;
let seen = new Set<Reason>();
beforeAll(async () => {
  known = an.knowledge(await an.statusList());
  seen = new Set();
});

async function judge(document: unknown, knowledge = known, at = an.now) {
  const file = document instanceof Uint8Array ? document : an.asFile(document);
  const verdict = await verifyCredential(file, { now: at, knowledge });
  for (const reason of verdict.reasons) seen.add(reason);
  expect(verdict.valid).toBe(verdict.reasons.length === 0);
  return verdict;
}
const reasonsOf = async (...args: Parameters<typeof judge>) => (await judge(...args)).reasons;
const subject = (credential: Json) => credential.credentialSubject as Json;

describe('a credential of ours', () => {
  it('counts as JSON and as JWT, with the issuer confirmed', async () => {
    expect(await judge(await an.signed())).toMatchObject({ valid: true, reasons: [], notes: [] });
    expect(await judge(await an.signedJwt())).toMatchObject({ valid: true, reasons: [], notes: [] });
  });

  it('counts pretty printed, in another order, with a mark at the front and blanks around', async () => {
    const { proof, '@context': context, ...rest } = await an.signed();
    const text = `\uFEFF  ${JSON.stringify({ proof, ...rest, '@context': context }, null, 4)}\n`;
    expect(await reasonsOf(text)).toEqual([]);
    expect(await reasonsOf(`${await an.signedJwt()}\n`)).toEqual([]);
  });

  it('is for ever without an end', async () => {
    const endless = await an.signed(credential => delete credential.validUntil);
    expect(await reasonsOf(endless, known, new Date('2026-11-26T00:00:00Z'))).toEqual([]);
  });
});

describe('a refusal names its reason', () => {
  it('days', async () => {
    const list = an.knowledge(
      await an.statusList({ from: '2020-01-01T00:00:00Z', until: '2040-01-01T00:00:00Z' }),
    );
    const document = await an.signed();
    expect(await reasonsOf(document, list, new Date('2029-11-20T02:00:00Z'))).toEqual([]);
    expect(await reasonsOf(document, list, new Date('2029-11-20T02:00:01Z'))).toEqual(['expired']);
    expect(await reasonsOf(document, list, new Date('2026-11-20T01:59:59Z'))).toEqual(['not-yet-valid']);
    const jwt = await an.signedJwt();
    expect(await reasonsOf(jwt, list, new Date('2029-11-20T02:00:01Z'))).toEqual(['expired']);
    expect(await reasonsOf(jwt, list, new Date('2026-11-20T01:59:59Z'))).toEqual(['not-yet-valid']);
  });

  it('issuer, type and context', async () => {
    const nobody = await an.signed(credential => delete credential.issuer);
    expect(await reasonsOf(nobody)).toEqual(['issuer-missing']);
    const wrongType = await an.signed(credential => {
      credential.type = ['VerifiableCredential', 'EndorsementCredential'];
    });
    expect(await reasonsOf(wrongType)).toEqual(['type-wrong']);
    const { '@context': _, ...rest } = await an.signed();
    for (const contexts of [
      [VC_CONTEXT],
      VC_CONTEXT,
      ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', VC_CONTEXT],
      [],
    ])
      expect(await reasonsOf({ '@context': contexts, ...rest })).toEqual(
        expect.arrayContaining(['context-wrong']),
      );
    expect(await reasonsOf(rest)).toContain('context-wrong');
    for (const more of ['https://evil.example/context', { Achievement: 'https://evil.example/' }, null])
      expect(await reasonsOf({ ...rest, '@context': [...(_ as string[]), more] })).toEqual([
        'context-unknown',
      ]);
  });

  it('schema, with the fields, though the signature is good', async () => {
    const bends: [string, (credential: Json) => void][] = [
      ['name', credential => delete credential.name],
      ['id', credential => delete credential.id],
      ['validFrom', credential => (credential.validFrom = '2026-11-20')],
      ['issuer.type', credential => (credential.issuer = { id: an.DID, type: ['Person'] })],
      ['credentialSubject', credential => delete subject(credential).type],
      [
        'credentialSubject',
        credential => Object.assign(subject(credential), { id: undefined, identifier: [] }),
      ],
      ['credentialSubject', credential => delete (subject(credential).achievement as Json).criteria],
      ['credentialSubject', credential => delete subject(credential).achievement],
      ['credentialSubject', credential => ((subject(credential).identifier as Json[])[0]!.type = 'Thing')],
      ['evidence', credential => (credential.evidence = [{ type: ['Proof'] }])],
    ];
    for (const [field, bend] of bends) {
      const verdict = await judge(
        await an.signed(credential => bend(credential)).catch(() => an.plain(bend)),
      );
      expect(verdict.reasons, field).toContain('schema-invalid');
      expect(verdict.faults.join(), field).toContain(field.split('.')[0]);
    }
  });

  it('proof', async () => {
    const { proof, ...rest } = await an.signed();
    const withProof = (change: Json) => ({ ...rest, proof: { ...proof, ...change } });
    expect(await reasonsOf(rest)).toEqual(['proof-missing']);
    expect(await reasonsOf({ ...rest, proof: [] })).toEqual(['proof-missing']);
    for (const value of [
      'z3FXQ',
      `${proof.proofValue}xx`,
      proof.proofValue!.slice(1),
      'u0000',
      7,
      undefined,
      'zOIl0',
    ])
      expect(await reasonsOf(withProof({ proofValue: value })), String(value)).toEqual(['proof-value-bad']);
    const other = proof.proofValue!.slice(0, -1) + (proof.proofValue!.endsWith('2') ? '3' : '2');
    expect(await reasonsOf(withProof({ proofValue: other }))).toEqual(['altered']);
    expect(await reasonsOf(withProof({ created: '2026-11-20T02:00:01Z' }))).toEqual(['altered']);
    expect(await reasonsOf(withProof({ created: 'kemarin' }))).toEqual(['proof-value-bad']);
    expect(await reasonsOf(withProof({ expires: '2026-11-20T03:00:00Z' }))).toEqual(['proof-expired']);
    expect(await reasonsOf(withProof({ proofPurpose: 'authentication' }))).toEqual(['proof-unsupported']);
    expect(await reasonsOf(withProof({ cryptosuite: 'ecdsa-rdfc-2019' }))).toEqual(['proof-unsupported']);
    expect(await reasonsOf(withProof({ type: 'Ed25519Signature2020' }))).toEqual(['proof-unsupported']);
    expect(await reasonsOf(withProof({ '@context': rest['@context'] }))).toEqual(['proof-unsupported']);
  });

  it('key', async () => {
    const otherKey = await an.signed(undefined, { keyId: `${an.DID}#key-2` });
    expect(await reasonsOf(otherKey)).toEqual(['key-unknown']);
    const forged = await an.signed(undefined, { key: an.stranger });
    expect(await reasonsOf(forged)).toEqual(['altered']);
    const did = `did:key:${an.stranger.publicKey}`;
    const byStranger = await an.signed(undefined, {
      key: an.stranger,
      keyId: `${did}#${an.stranger.publicKey}`,
    });
    expect(await reasonsOf(byStranger)).toEqual(['key-unknown']);
    const nobodyKnown = { ...known, findIssuer: async () => null };
    expect(await reasonsOf(await an.signed(), nobodyKnown)).toEqual(['key-unknown', 'status-unknown']);
    const list = await an.statusList({ at: new Date('2026-11-19T00:00:00Z') });
    const retired = an.knowledge(list, { retiredAt: new Date('2026-11-20T01:00:00Z') });
    expect(await reasonsOf(await an.signed(), retired)).toEqual(['key-retired']);
    expect(await reasonsOf(await an.signedJwt(), retired)).toEqual(['key-retired']);
    const before = new Date('2026-11-20T00:59:59Z');
    expect(await reasonsOf(await an.signed(undefined, { at: before }), retired)).toEqual([]);
    expect(await reasonsOf(await an.signedJwt(undefined, { at: before }), retired)).toEqual([]);
    const early = await an.signed(undefined, { at: new Date('2026-10-30T00:00:00Z') });
    expect(await reasonsOf(early)).toEqual(['key-too-early']);
  });

  it('a retired key needs a date of signing', async () => {
    const { proof, ...rest } = await an.signed();
    const { created: _, ...dateless } = proof;
    const list = await an.statusList({ at: new Date('2026-11-19T00:00:00Z') });
    const retired = an.knowledge(list, { retiredAt: new Date('2026-11-20T01:00:00Z') });
    expect(await reasonsOf({ ...rest, proof: dateless }, retired)).toEqual(['key-retired']);
  });

  it('a record that is missing, where the records are at hand', async () => {
    const issuer = (await known.findIssuer(an.DID))!;
    const under = async (issued: boolean) =>
      reasonsOf(await an.signed(), {
        ...known,
        findIssuer: async () => ({ ...issuer, isIssued: async () => issued }),
      });
    expect(await under(true)).toEqual([]);
    expect(await under(false)).toEqual(['not-issued']);
  });

  it('status', async () => {
    const document = await an.signed();
    const under = async (options: an.ListOptions) =>
      reasonsOf(document, an.knowledge(await an.statusList(options)));
    expect(await under({ set: [an.position - 1, an.position + 1] })).toEqual([]);
    expect(await under({ set: [an.position] })).toEqual(['revoked']);
    expect(
      await reasonsOf(await an.signedJwt(), an.knowledge(await an.statusList({ set: [an.position] }))),
    ).toEqual(['revoked']);
    expect(await reasonsOf(document, an.knowledge(null))).toEqual(['status-unknown']);
    const wrong: Record<string, an.ListOptions> = {
      'of another purpose': { purpose: 'suspension' },
      'signed by a stranger': { key: an.stranger },
      'signed by an unknown key': { keyId: `${an.DID}#key-9` },
      'of another issuer': { change: list => (list.issuer = 'did:web:evil.example:issuers:33.25') },
      'out of date': { until: '2026-11-21T02:00:00Z' },
      'from the future': { from: '2026-11-22T00:00:00Z' },
      'too short': { bits: new Uint8Array(1024) },
      'a bomb': { bits: new Uint8Array(20_000_000) },
      'no list': { change: list => (list.type = ['VerifiableCredential']) },
      'not packed': { change: list => ((list.credentialSubject as Json).encodedList = 'uAAAA') },
    };
    for (const [name, options] of Object.entries(wrong))
      expect(await under(options), name).toEqual(['status-unknown']);
    const suspended = await an.signed(
      credential => ((credential.credentialStatus as Json).statusPurpose = 'suspension'),
    );
    const paused = an.knowledge(await an.statusList({ purpose: 'suspension', set: [an.position] }));
    expect(await reasonsOf(suspended, paused)).toEqual(['suspended']);
    const told = await an.signed(
      credential => ((credential.credentialStatus as Json).statusPurpose = 'message'),
    );
    expect(await reasonsOf(told)).toEqual([]);
    const outside = await an.signed(
      credential => ((credential.credentialStatus as Json).statusListIndex = '131072'),
    );
    expect(await reasonsOf(outside)).toEqual(['status-unknown']);
    const elsewhere = await an
      .signed(credential => ((credential.credentialStatus as Json).type = '1EdTechRevocationList'))
      .catch(() => null);
    if (elsewhere) expect(await reasonsOf(elsewhere)).toContain('status-unknown');
  });

  it('several at once, all of them', async () => {
    const list = an.knowledge(await an.statusList({ set: [an.position], until: '2040-01-01T00:00:00Z' }));
    const altered = { ...(await an.signed()), name: 'Foto produk dan video' };
    expect(await reasonsOf(altered, list, new Date('2030-01-01T00:00:00Z'))).toEqual([
      'altered',
      'expired',
      'revoked',
    ]);
  });

  it('what is no credential', async () => {
    expect(await reasonsOf('{"nama": "Siti"}')).toEqual(['not-a-credential']);
    expect(await reasonsOf('Sertifikat')).toEqual(['not-a-credential']);
    expect(await reasonsOf('')).toEqual(['not-a-credential']);
    expect(await reasonsOf('[]')).toEqual(['not-a-credential']);
    expect(await reasonsOf(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual(['not-a-credential']);
    expect(await reasonsOf(JSON.stringify(await an.signed()).slice(0, -1))).toEqual(['json-malformed']);
    expect(await reasonsOf(`{"type": ${'['.repeat(100)}${']'.repeat(100)}}`)).toEqual(['json-malformed']);
    const twice = JSON.stringify(await an.signed()).replace('{', '{"name":"Lain",');
    expect(await reasonsOf(twice)).toEqual(['json-malformed']);
    expect(await reasonsOf(`{"type":"${'x'.repeat(1_000_001)}"}`)).toEqual(['too-large']);
    expect(await reasonsOf(new Uint8Array([0x89, 0x50, 0x4e]))).toEqual(['png-malformed']);
    expect(await reasonsOf('<svg')).toEqual(['svg-malformed']);
    expect(await reasonsOf('<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual(['image-empty']);
    expect(() => bakePng(new Uint8Array(20), 'x')).toThrow();
  });

  it('what would keep a processor busy', async () => {
    const evidence = Array.from({ length: 400 }, (_, n) => ({ type: ['Evidence'], name: `Bukti ${n}` }));
    expect(await reasonsOf({ ...(await an.signed()), evidence })).toEqual(['too-large']);
    expect(await reasonsOf(await an.signedJwt(claims => (claims.evidence = evidence)))).toEqual([
      'too-large',
    ]);
    const { proof, credentialStatus, ...rest } = await an.signed();
    const many = Array.from({ length: 6_000 }, (_, n) => `https://x.example/${n}`);
    expect(await reasonsOf({ ...rest, type: many })).toEqual(['too-large']);
    expect(await reasonsOf({ ...rest, credentialStatus, proof: new Array(9).fill(proof) })).toEqual([
      'proof-unsupported',
    ]);
    expect(
      await reasonsOf({ ...rest, proof, credentialStatus: new Array(5).fill(credentialStatus) }),
    ).toContain('status-unknown');
    const long = await an.signed(
      credential => ((credential.evidence as Json[])[0]!.narrative = 'kain '.repeat(100_000)),
    );
    expect(await reasonsOf(long)).toEqual([]);
    const quoted = await an.signed(
      credential => ((credential.evidence as Json[])[0]!.narrative = '\\"'.repeat(200_000)),
    );
    expect(await reasonsOf(quoted)).toEqual([]);
  });

  it('JWT', async () => {
    const jwt = await an.signedJwt();
    const [header, payload, signature] = jwt.split('.') as [string, string, string];
    expect(await reasonsOf(`${header}.${payload}`)).toEqual(['jwt-malformed']);
    expect(await reasonsOf(`${header}.${payload}.${signature}=`)).toEqual(['jwt-malformed']);
    expect(await reasonsOf(`${header}.${payload}.`)).toEqual(['altered']);
    expect(await reasonsOf(`${header.slice(0, -2)}.${payload}.${signature}`)).toEqual(['jwt-malformed']);
    const claims = jwtClaims(an.plain());
    expect(await reasonsOf(new UnsecuredJWT(claims).encode())).toEqual(['algorithm-refused']);
    const secret = createSecretKey(Buffer.from(an.office.publicKey));
    const confused = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: `${an.DID}#key-1` })
      .sign(secret);
    expect(await reasonsOf(confused)).toEqual(['algorithm-refused']);
    expect(await reasonsOf(await an.signedJwt(undefined, {}, { typ: 'at+jwt' }))).toEqual(['jwt-malformed']);
    for (const [name, value] of Object.entries({
      iss: 'did:web:x',
      jti: 'https://x.example',
      sub: 'did:x:y',
      nbf: 1,
      exp: 4e9,
    }))
      expect(await reasonsOf(await an.signedJwt(all => (all[name] = value))), name).toEqual([
        'claims-differ',
      ]);
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const own = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', jwk: await exportJWK(publicKey) })
      .sign(privateKey);
    expect(await reasonsOf(own)).toEqual(['key-unknown']);
  });

  it('every reason there is has been met', () => {
    expect(reasons.filter(reason => !seen.has(reason))).toEqual([]);
  });
});
