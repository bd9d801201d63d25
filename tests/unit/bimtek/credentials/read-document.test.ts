import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOvergrown, parseJson, readDocument, readText } from '~/bimtek/credentials/read-document.server.ts';
import { claimsMatch, readJwt, signedAtOf } from '~/bimtek/credentials/read-jwt.ts';
import * as an from './an-issuer.ts';

describe('a file', () => {
  it('is told apart by what is in it, not by its name', () => {
    expect(readText('{"type":[]}')).toEqual({ form: 'json', document: { type: [] } });
    expect(readText('a.b.c')).toEqual({ form: 'jwt', text: 'a.b.c' });
    expect(readText('"a.b.c"')).toEqual({ form: 'jwt', text: 'a.b.c' });
    expect(readText('Halo')).toBe('not-a-credential');
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        expect(typeof readDocument(bytes)).toMatch(/string|object/);
      }),
    );
  });
});

describe('JSON', () => {
  it('is read as every reader reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
        const text = JSON.stringify(value);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is refused when it says one thing twice, however it is written', () => {
    for (const text of ['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"x":[{"b":1 , "b"\n:2}]}'])
      expect(parseJson(text), text).toBeUndefined();
    for (const text of ['{"a":{"a":1}}', '[{"a":1},{"a":2}]', '{"a":"a","b":"\\"a\\":1"}', '{"a":["a","a"]}'])
      expect(parseJson(text), text).toEqual(JSON.parse(text));
  });

  it('is refused when it is nested or grown beyond reason', () => {
    expect(parseJson(`${'['.repeat(80)}${']'.repeat(80)}`)).toBeUndefined();
    expect(isOvergrown(new Array(400).fill({}))).toBe(false);
    expect(isOvergrown(new Array(401).fill({}))).toBe(true);
    expect(isOvergrown(new Array(5_000).fill(1))).toBe(true);
  });
});

describe('a JWT', () => {
  it('is taken apart without being believed', async () => {
    const read = readJwt(await an.signedJwt(), parseJson);
    if (typeof read === 'string') throw new Error(read);
    expect(read.header).toMatchObject({ alg: 'EdDSA', kid: `${an.DID}#key-1` });
    expect(read.credential).toEqual(an.plain());
    expect(claimsMatch(read)).toBe(true);
    expect(signedAtOf(read.claims)).toEqual(new Date('2026-11-20T02:00:00Z'));
  });

  it('needs each of the claims that Open Badges asks', async () => {
    for (const name of ['iss', 'jti', 'sub', 'nbf', 'exp']) {
      const read = readJwt(await an.signedJwt(claims => delete claims[name]), parseJson);
      if (typeof read === 'string') throw new Error(read);
      expect(claimsMatch(read), name).toBe(false);
    }
  });

  it('is dated by when it was signed, else by when it begins', () => {
    expect(signedAtOf({ nbf: 60 })).toEqual(new Date(60_000));
    expect(signedAtOf({ nbf: 60, iat: 120 })).toEqual(new Date(120_000));
    expect(signedAtOf({ iat: 'kemarin' })).toBeNull();
  });
});
