import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromBase64url, toBase64url } from '~/bimtek/certificates/base64url.ts';
import {
  type CheckFacts,
  joinToken,
  readToken,
  signedText,
  writeFacts,
} from '~/bimtek/certificates/check-token.ts';
import { judgeToken, type Known } from '~/bimtek/certificates/judge-token.ts';
import { verifyEd25519 } from '~/platform/offline/verify-ed25519.ts';

const place = { pemda: '33.25', code: 'abcdefghjkmnp' };
const facts: CheckFacts = {
  keyId: 'key-1',
  name: 'Siti Aminah',
  title: 'Foto produk dengan HP',
  jp: 4,
  heldOn: '2026-11-12',
  number: '0042/BIMTEK/33.25/2026',
  statusIndex: 4711,
  expiresOn: null,
};

const keys = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')] as const;
const publicKeys = keys.map(pair =>
  toBase64url(new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(12))),
);

const known: Known = {
  asOf: '2026-11-21T02:00:00.000Z',
  keys: [{ id: 'key-1', publicKey: publicKeys[0]!, retired: false }],
  revoked: [],
};

function issue(said: Partial<CheckFacts> = {}, at = place, pair: (typeof keys)[number] = keys[0]): string {
  const text = writeFacts({ ...facts, ...said });
  return joinToken(text, sign(null, Buffer.from(signedText(at, text)), pair.privateKey));
}

const judge = (token: string, over: Partial<Known> = {}, at = place, today = '2026-11-21') =>
  judgeToken(token, at, { known: { ...known, ...over }, today, verify: verifyEd25519 });

/** The token with other facts under the old signature: what somebody does who edits the QR code. */
function edit(token: string, said: Partial<CheckFacts>): string {
  return `${writeFacts({ ...facts, ...said })}.${token.split('.')[1]}`;
}

afterEach(() => vi.restoreAllMocks());

describe('base64url', () => {
  it('gives every byte back, and takes one form only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
        const text = toBase64url(bytes);
        expect(text).toMatch(/^[\w-]*$/);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect([...fromBase64url(text)!]).toEqual([...bytes]);
      }),
    );
    for (const wrong of ['a', 'aaaaa', 'a b', 'a+', 'aa==', 'ab', '–'])
      expect(fromBase64url(wrong)).toBeNull();
  });
});

describe('a token', () => {
  it('carries its facts to the letter, in any script', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, text, fc.nat(200), fc.nat(10_000_000), (name, title, jp, statusIndex) => {
        const said = { ...facts, name, title, jp, statusIndex, expiresOn: '2029-01-31' };
        const read = readToken(joinToken(writeFacts(said), new Uint8Array(64)));
        expect(read?.facts).toEqual(said);
      }),
    );
  });

  it('is short enough for a QR code that prints well', () => {
    expect(`https://laris.batangkab.go.id/certificates/33.25/abcdefghjkmnp#${issue()}`.length).toBeLessThan(
      400,
    );
  });

  it('is none when a part is missing, too long, or of another kind', () => {
    const good = issue();
    const list = (value: unknown) => toBase64url(new TextEncoder().encode(JSON.stringify(value)));
    const signature = good.split('.')[1]!;
    const wrong = [
      '',
      '.',
      'x.y',
      good.slice(0, -2),
      `${good}.more`,
      good.split('.')[0]!,
      `${'a'.repeat(3_000)}.${signature}`,
      `${list({ name: 'Siti' })}.${signature}`,
      `${list([2, 'key-1', 'Siti', 'Foto', 4, '2026-11-12', '1', 1, ''])}.${signature}`,
      `${list([1, 'key-1', '', 'Foto', 4, '2026-11-12', '1', 1, ''])}.${signature}`,
      `${list([1, 'key-1', 'Siti', 'Foto', -4, '2026-11-12', '1', 1, ''])}.${signature}`,
      `${list([1, 'key-1', 'Siti', 'Foto', 4, '2026-02-30', '1', 1, ''])}.${signature}`,
      `${list([1, 'key-1', 'Siti', 'Foto', 4, '2026-11-12', '1', 1, 'kapan'])}.${signature}`,
      `${toBase64url(Uint8Array.from([0xff, 0xfe]))}.${signature}`,
      `${toBase64url(new TextEncoder().encode('{'))}.${signature}`,
    ];
    for (const token of wrong) expect(readToken(token), token.slice(0, 60)).toBeNull();
  });

  it('never throws, whatever is scanned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), async scanned => {
        expect((await judge(scanned)).outcome).toBe('altered');
      }),
    );
  });
});

describe('the verdict on a token', () => {
  it('is valid for what the office signed', async () => {
    expect(await judge(issue())).toEqual({ outcome: 'valid', facts });
  });

  it.each([
    ['name', { name: 'Siti Aminah, S.E.' }],
    ['hours', { jp: 40 }],
    ['date', { heldOn: '2026-11-13' }],
    ['title', { title: 'Pengadaan barang' }],
    ['number', { number: '0043/BIMTEK/33.25/2026' }],
    ['expiry', { expiresOn: '2036-01-01' }],
    ['status', { statusIndex: 1 }],
  ])('is altered when the %s was changed, and then shows nothing of it', async (_, said) => {
    expect(await judge(edit(issue(), said))).toEqual({ outcome: 'altered', facts: null });
  });

  it('is altered for any changed letter of the signature or the facts', async () => {
    const token = issue();
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...'AZaz09_-'), async (at, letter) => {
        if (token[at] === letter || token[at] === '.') return;
        const { outcome, facts: shown } = await judge(token.slice(0, at) + letter + token.slice(at + 1));
        expect(['altered', 'unknown-key']).toContain(outcome);
        expect(shown).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('is altered under the address of another certificate or another office', async () => {
    const token = issue();
    expect((await judge(token, {}, { ...place, code: 'bbcdefghjkmnp' })).outcome).toBe('altered');
    expect((await judge(token, {}, { ...place, pemda: '32.16' })).outcome).toBe('altered');
  });

  it('names an unknown key, also one that gives itself a known name', async () => {
    expect((await judge(issue({ keyId: 'key-9' }))).outcome).toBe('unknown-key');
    expect((await judge(issue({}, place, keys[1]))).outcome).toBe('altered');
  });

  it('is good although the key was replaced since', async () => {
    const rotated = [
      { id: 'key-1', publicKey: publicKeys[0]!, retired: true },
      { id: 'key-2', publicKey: publicKeys[1]!, retired: false },
    ];
    expect(await judge(issue(), { keys: rotated })).toEqual({ outcome: 'rotated', facts });
    const newer = issue({ keyId: 'key-2' }, place, keys[1]);
    expect((await judge(newer, { keys: rotated })).outcome).toBe('valid');
  });

  it('is revoked by its place in the list, before anything else that is wrong with it', async () => {
    const revoked = { revoked: [1, 4711] };
    expect((await judge(issue(), revoked)).outcome).toBe('revoked');
    expect((await judge(issue({ expiresOn: '2020-01-01' }), revoked)).outcome).toBe('revoked');
    expect((await judge(issue(), { revoked: [4710, 4712] })).outcome).toBe('valid');
  });

  it('is expired from the day after the last', async () => {
    const token = issue({ expiresOn: '2026-11-21' });
    expect((await judge(token)).outcome).toBe('valid');
    expect((await judge(token, {}, place, '2026-11-22')).outcome).toBe('expired');
  });
});

describe('Ed25519 in a browser', () => {
  it('is checked by our own code where the browser has none', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
    expect((await judge(issue())).outcome).toBe('valid');
    expect((await judge(edit(issue(), { jp: 8 }))).outcome).toBe('altered');
  });

  it('refuses a broken key instead of falling over', async () => {
    const bad = [{ id: 'key-1', publicKey: toBase64url(new Uint8Array(5)), retired: false }];
    expect((await judge(issue(), { keys: bad })).outcome).toBe('altered');
  });
});
