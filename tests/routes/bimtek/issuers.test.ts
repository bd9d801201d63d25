import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strangerLoader } from '#tests/support/stranger-loader.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import type { Credential } from '~/bimtek/credentials/credential.ts';
import { loader as profile } from '~/routes/public/issuers.$pemda._index.ts';
import { loader as achievement } from '~/routes/public/issuers.$pemda.achievements.$achievement.ts';
import { loader as did } from '~/routes/public/issuers.$pemda.did[.]json.ts';
import { loader as status } from '~/routes/public/issuers.$pemda.status.$list.ts';
import { claim, issue } from '../../db/bimtek/credentials/a-signer.ts';

let opened: TestDatabase;
let credential: Credential;
type Door = (args: { request: Request; params: Record<string, string> }) => Promise<Response>;

beforeAll(async () => {
  opened = await openTestDatabase();
  expect((await knock(did)).status).toBe(404);
  expect((await knock(profile)).status).toBe(404);
  ({ credential } = await issue(1, new Date(Date.now() - 60_000).toISOString()));
});
afterAll(() => opened.drop());

async function knock(door: Door, params: Record<string, string> = {}): Promise<Response> {
  const request = new Request('http://laris.test/issuers/33.25');
  return door({ request, params: { pemda: '33.25', ...params } }).catch(
    (thrown: unknown) => thrown as Response,
  );
}

describe('what an office publishes', () => {
  it('is JSON with its media type, kept and open to every site', async () => {
    const answers = [
      [await knock(did), 'application/did+json'],
      [await knock(profile), 'application/json'],
      [await knock(status, { list: '1' }), 'application/vc+ld+json'],
      [await knock(achievement, { achievement: 'foto-produk-v1' }), 'application/ld+json'],
    ] as const;
    for (const [answer, type] of answers) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Type')).toBe(type);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(answer.headers.get('X-Laris-Keep')).toBe('1');
      const text = await answer.text();
      expect(text).not.toMatch(/Siti|sealed|private/i);
      JSON.parse(text);
    }
  });

  it('is all that a stranger needs to check a credential', async () => {
    const document = await (await knock(did)).json();
    const listed = await (await knock(status, { list: '1' })).json();
    for (const each of [credential, listed])
      expect(
        await vc.verifyCredential({
          credential: each,
          suite: new DataIntegrityProof({ cryptosuite }),
          documentLoader: strangerLoader({ [document.id]: document }),
          checkStatus: async () => ({ verified: true }),
        }),
      ).toMatchObject({ verified: true });
    const entry = credential.credentialStatus as { statusListCredential: string };
    expect(listed.id).toBe(entry.statusListCredential);
  });

  it('says who, with which keys, since when', async () => {
    expect(await (await knock(profile)).json()).toMatchObject({
      name: 'UKPBJ Kabupaten Batang',
      keys: [{ retiredAt: null }],
      statusLists: ['http://localhost:3000/issuers/33.25/status/1'],
    });
  });

  it('describes what was learnt as the certificate does', async () => {
    const found = await (await knock(achievement, { achievement: claim(1).achievement.key })).json();
    const { '@context': _, ...plain } = found;
    expect(plain).toEqual(credential.credentialSubject.achievement);
  });

  it('is nothing where nothing is', async () => {
    for (const list of ['2', '0', '01', '1e1', '-1', '9999999', "1'"])
      expect((await knock(status, { list })).status, list).toBe(404);
    expect((await knock(achievement, { achievement: 'lain' })).status).toBe(404);
    expect((await knock(did, { pemda: '32.16' })).status).toBe(404);
    expect((await knock(profile, { pemda: '99.99' })).status).toBe(404);
  });
});
