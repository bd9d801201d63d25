import { verify } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { achievement, credentialStatus, issuerKey } from '#db/schema/bimtek/credentials.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { publicKeyOf } from '~/bimtek/credentials/ed25519.server.ts';
import { listIssuerKeys } from '~/bimtek/credentials/issuer-keys.server.ts';
import { readMultikey } from '~/bimtek/credentials/multikey.ts';
import { signCredential } from '~/bimtek/credentials/sign-credential.server.ts';
import { signWithIssuerKey } from '~/bimtek/credentials/sign-with-issuer-key.server.ts';
import { LIST_LENGTH } from '~/bimtek/credentials/status-list.ts';
import { claim, dawn, signingIn } from './a-signer.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

const inBatang = signingIn;

describe('signing a credential', () => {
  it('makes one key per pemda on first use, however many ask at once', async () => {
    await Promise.all(
      Array.from({ length: 6 }, () => inBatang(signing => signWithIssuerKey(signing, Buffer.from('x')))),
    );
    const keys = await inBatang(({ tx }) => listIssuerKeys(tx));
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ id: 'did:web:localhost%3A3000:issuers:33.25#key-1', retiredAt: null });
    const elsewhere = await inPemda('32.16', tx => listIssuerKeys(tx));
    expect(elsewhere).toEqual([]);
  });

  it('signs bytes so that the published key confirms them', async () => {
    const bytes = Buffer.from('batang|K1|Siti Aminah');
    const signed = await inBatang(signing => signWithIssuerKey(signing, bytes));
    const key = publicKeyOf(readMultikey(signed.publicKey)!);
    expect(signed.signature).toHaveLength(64);
    expect(verify(null, bytes, key, signed.signature)).toBe(true);
    expect(verify(null, Buffer.from('batang|K1|Siti Amanah'), key, signed.signature)).toBe(false);
  });

  it('gives a credential and its JWT, a place in the list, and a description that stays', async () => {
    const { credential, jwt } = await inBatang(signing => signCredential(signing, claim(1)));
    const [key] = await inBatang(({ tx }) => listIssuerKeys(tx));
    expect(credential.proof).toMatchObject({ cryptosuite: 'eddsa-rdfc-2022', verificationMethod: key!.id });
    expect(credential.issuer).toMatchObject({ id: key!.issuer, name: 'UKPBJ Kabupaten Batang' });
    expect(credential.validUntil).toBeUndefined();
    const x = Buffer.from(readMultikey(key!.publicKey)!).toString('base64url');
    const checked = await jwtVerify(jwt, await importJWK({ kty: 'OKP', crv: 'Ed25519', x, alg: 'EdDSA' }), {
      currentDate: new Date(dawn),
    });
    expect(decodeProtectedHeader(jwt)).toEqual({ alg: 'EdDSA', typ: 'vc+jwt', kid: key!.id });
    expect(checked.payload).toMatchObject({
      iss: key!.issuer,
      jti: credential.id,
      sub: credential.credentialSubject.id,
      nbf: Date.parse('2026-11-20T02:00:00Z') / 1000,
      name: 'Foto produk',
    });
    const [status] = await inBatang(({ tx }) =>
      tx
        .select()
        .from(credentialStatus)
        .where(eq(credentialStatus.credential, claim(1).id)),
    );
    expect(status).toMatchObject({ list: 1, state: 'valid', reason: null });
    expect(status!.position).toBeLessThan(LIST_LENGTH);
    expect(credential.credentialStatus).toMatchObject({
      statusListIndex: String(status!.position),
      statusListCredential: 'http://localhost:3000/issuers/33.25/status/1',
    });
    const again = { ...claim(2), achievement: { ...claim(2).achievement, name: 'Diubah' } };
    await inBatang(signing => signCredential(signing, again));
    const published = await inBatang(({ tx }) => tx.select().from(achievement));
    expect(published.map(row => row.document.name)).toEqual(['Foto produk']);
  });

  it('leaves neither the name nor the account in what it keeps, nor the private key in the open', async () => {
    const { credential } = await inBatang(signing => signCredential(signing, claim(3)));
    const kept = await inBatang(async ({ tx }) => [
      ...(await tx.select().from(credentialStatus)),
      ...(await tx.select().from(issuerKey)),
      ...(await tx.select().from(achievement)),
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/Siti|01990000-0000-7000-8000-000000000001/);
    expect(JSON.stringify(credential)).not.toContain('01990000-0000-7000-8000-000000000001');
    const [key] = await inBatang(({ tx }) => tx.select().from(issuerKey));
    expect(key!.sealedPrivate).toHaveLength(32 + 12 + 16);
  });

  it('refuses a second signature for one certificate', async () => {
    await expect(inBatang(signing => signCredential(signing, claim(3)))).rejects.toThrow();
  });

  it('shows nothing of one pemda to another, or without one', async () => {
    expect(await inPemda('32.16', tx => tx.select().from(credentialStatus))).toEqual([]);
    expect(await database().select().from(issuerKey)).toEqual([]);
  });
});
