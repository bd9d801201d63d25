import { describe, expect, it } from 'vitest';
import { folderOfDid, type IssuerKey, issuerDid, pemdaOfDid } from '~/bimtek/credentials/issuer.ts';
import { readDidDocument } from '~/bimtek/credentials/known-issuer.ts';
import { currentIssuer, didDocument, issuerProfile } from '~/bimtek/credentials/present-issuer.ts';
import { office, stranger } from './an-issuer.ts';

describe('the address of an office', () => {
  it('is a did:web of the portal’s own host, and leads back to its folder', () => {
    const cases: [string, string, string][] = [
      ['https://laris.example', 'did:web:laris.example:issuers:33.25', 'https://laris.example/issuers/33.25'],
      [
        'https://laris.example:8443/',
        'did:web:laris.example%3A8443:issuers:33.25',
        'https://laris.example:8443/issuers/33.25',
      ],
      [
        'http://localhost:3000',
        'did:web:localhost%3A3000:issuers:33.25',
        'http://localhost:3000/issuers/33.25',
      ],
    ];
    for (const [origin, did, folder] of cases) {
      expect(issuerDid(origin, '33.25')).toBe(did);
      expect(folderOfDid(did)).toBe(folder);
      expect(pemdaOfDid(did)).toBe('33.25');
    }
  });

  it('is of our form or not', () => {
    for (const did of [
      'did:web:laris.example',
      'did:web:a:issuers:3325',
      'did:key:z6Mk',
      'https://a/issuers/33.25',
      'did:web:a:b:issuers:33.25',
    ])
      expect(pemdaOfDid(did)).toBeNull();
  });
});

const key = (number: number, issuer: string, retiredAt: Date | null): IssuerKey => ({
  id: `${issuer}#key-${number}`,
  fragment: `key-${number}`,
  issuer,
  publicKey: (number === 1 ? office : stranger).publicKey,
  validFrom: new Date('2026-11-01T00:00:00.500Z'),
  retiredAt,
});
const old = 'did:web:lama.example:issuers:33.25';
const current = 'did:web:laris.example:issuers:33.25';
const moved = [key(1, old, new Date('2026-11-10T00:00:00Z')), key(2, current, null)];

describe('what an office publishes', () => {
  it('nothing before its first key', () => {
    expect(didDocument([])).toBeNull();
    expect(issuerProfile([], { name: 'UKPBJ', lists: [] })).toBeNull();
    expect(currentIssuer([])).toBeNull();
  });

  it('every key that ever signed, also after the portal moved', () => {
    const document = didDocument(moved)!;
    expect(document).toMatchObject({ id: current, alsoKnownAs: [old] });
    expect(document.assertionMethod).toEqual([`${old}#key-1`, `${current}#key-2`]);
    expect(document.verificationMethod).toMatchObject([{ controller: old }, { controller: current }]);
    expect(currentIssuer([key(1, old, new Date())])).toBe(old);
  });

  it('the time of each key, and the lists, in its profile', () => {
    expect(issuerProfile(moved, { name: 'UKPBJ Batang', lists: [1, 2] })).toMatchObject({
      id: current,
      name: 'UKPBJ Batang',
      keys: [
        { id: `${old}#key-1`, validFrom: '2026-11-01T00:00:00Z', retiredAt: '2026-11-10T00:00:00Z' },
        { id: `${current}#key-2`, retiredAt: null },
      ],
      statusLists: [
        'https://laris.example/issuers/33.25/status/1',
        'https://laris.example/issuers/33.25/status/2',
      ],
    });
  });

  it('reads its own document back: the same keys, the same names', () => {
    const read = readDidDocument(JSON.parse(JSON.stringify(didDocument(moved))))!;
    expect(read).toMatchObject({ id: current, aliases: [old] });
    expect(read.keys.map(each => each.id)).toEqual([`${old}#key-1`, `${current}#key-2`]);
  });
});

describe('a DID document of others', () => {
  const jwk = { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' };

  it('gives the keys of assertionMethod only, written inside or named', () => {
    const read = readDidDocument({
      id: 'did:web:x',
      verificationMethod: [
        { id: '#a', publicKeyMultibase: office.publicKey },
        { id: 'did:web:x#b', publicKeyMultibase: stranger.publicKey },
        { id: '#c', publicKeyMultibase: 'zDna' },
      ],
      assertionMethod: ['#a', '#c', { id: '#d', publicKeyJwk: jwk }],
    });
    expect(read?.keys.map(each => [each.id, each.jwk.kty])).toEqual([
      ['did:web:x#a', 'OKP'],
      ['did:web:x#d', 'EC'],
    ]);
  });

  it('gives no key that is secret, and nothing for what is no such document', () => {
    const secret = { id: 'did:web:x', assertionMethod: [{ id: '#a', publicKeyJwk: { ...jwk, d: 'c' } }] };
    expect(readDidDocument(secret)?.keys).toEqual([]);
    for (const value of [null, 'x', {}, { id: 7, assertionMethod: [] }, { id: 'did:web:x' }])
      expect(readDidDocument(value)).toBeNull();
  });
});
