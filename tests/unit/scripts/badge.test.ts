import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bakeBadge } from '~/bimtek/credentials/bake-badge.server.ts';
import { notes, reasons } from '~/bimtek/credentials/codes.ts';
import { instantText } from '~/bimtek/credentials/credential.ts';
import type { IssuerKey } from '~/bimtek/credentials/issuer.ts';
import { didDocument } from '~/bimtek/credentials/present-issuer.ts';
import { command } from '../../../scripts/laris/badge.ts';
import { BadInput } from '../../../scripts/laris/command.ts';
import { runCommand } from '../../../scripts/laris/run-command.ts';
import * as an from '../bimtek/credentials/an-issuer.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'badge-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): string {
  const file = path.join(folder, name);
  const plain = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(file, plain ? content : JSON.stringify(content));
  return file;
}

let said: string[] = [];
const io = { stdin: process.stdin, say: (line: string) => void said.push(line) };
async function verify(...args: string[]) {
  said = [];
  const { exit, output } = await command.run(['verify', ...args], io);
  return { exit, ...(output as { valid: boolean; reasons: string[]; explanations: object }) };
}

/** Long ago and for ever: the command judges by the clock of the machine. */
const at = new Date('2020-01-02T00:00:00Z');
const bend = (credential: Record<string, unknown>) => {
  credential.validFrom = instantText(at);
  delete credential.validUntil;
};
const key: IssuerKey = {
  ...{ id: `${an.DID}#key-1`, fragment: 'key-1', issuer: an.DID, publicKey: an.office.publicKey },
  ...{ validFrom: at, retiredAt: null },
};
const given: string[] = [];
beforeAll(async () => {
  const list = await an.statusList({ set: [1], at, from: instantText(at), until: '2999-01-01T00:00:00Z' });
  given.push('--issuer', write('did.json', didDocument([key])), '--status', write('list.json', list));
});

describe('laris badge verify', () => {
  it('accepts ours in all four forms, with what the issuer published', async () => {
    const credential = await an.signed(bend, { at });
    const jwt = await an.signedJwt(
      claims => {
        bend(claims);
        claims.nbf = at.getTime() / 1000;
        delete claims.exp;
      },
      { at },
    );
    const { png, svg } = await bakeBadge({ name: 'Foto', jp: 4 }, JSON.stringify(credential));
    for (const file of [
      write('a.json', credential),
      write('a.jwt', `${jwt}\n`),
      write('a.png', png),
      write('a.svg', svg),
      write('b.svg', (await bakeBadge({ name: 'Foto', jp: 4 }, jwt)).svg),
    ])
      expect(await verify(file, ...given), file).toMatchObject({ exit: 0, valid: true, reasons: [] });
    expect(said).toEqual([]);
  });

  it('says without them what it cannot know, and never looks it up', async () => {
    const file = write('b.json', await an.signed(bend, { at }));
    expect(await verify(file)).toMatchObject({
      exit: 1,
      valid: false,
      reasons: ['key-unknown', 'status-unknown'],
    });
    expect(said).toHaveLength(2);
  });

  it('names each reason in both languages', async () => {
    const altered = { ...(await an.signed(bend, { at })), name: 'Lain' };
    expect(await verify(write('c.json', altered), ...given)).toMatchObject({
      exit: 1,
      reasons: ['altered'],
      explanations: {
        altered: { id: expect.stringContaining('diubah'), en: expect.stringContaining('changed') },
      },
    });
    const partial = await an.signed(
      credential => {
        bend(credential);
        delete credential.name;
      },
      { at },
    );
    expect(await verify(write('d.json', partial), ...given)).toMatchObject({
      reasons: ['schema-invalid'],
      faults: ['name'],
    });
  });

  it('exits with 2 for what is no credential at all, and still prints a verdict', async () => {
    const files = {
      'not-a-credential': write('e.txt', 'Sertifikat'),
      'json-malformed': write('e.json', '{"type":'),
      'jwt-malformed': write('e.jwt', 'eyJhbGciOiJFZERTQSJ9.x'),
      'png-malformed': write('e.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])),
      'image-empty': write('e.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'too-large': write('big.json', `"${'x'.repeat(1_000_001)}"`),
    };
    for (const [reason, file] of Object.entries(files))
      expect(await verify(file), reason).toMatchObject({ exit: 2, valid: false, reasons: [reason] });
    expect(await verify(write('huge.bin', new Uint8Array(10_000_001)))).toMatchObject({
      exit: 2,
      reasons: ['too-large'],
    });
  });

  it('refuses what it was not asked rightly', async () => {
    const list = write('x.json', { id: 'x' });
    for (const args of [
      ['verify'],
      ['verify', 'a', 'b'],
      ['verify', list, '--colour'],
      ['verify', list, '--issuer', list],
      ['verify', list, '--status', write('broken.json', '{')],
      ['sign', list],
      ['rotate-key', '--pemda', 'Batang'],
      ['rotate-key', 'now', '--pemda', '33.25'],
      [],
    ])
      await expect(command.run(args, io), args.join(' ')).rejects.toThrow(BadInput);
  });

  it('tells of a file that is not there', async () => {
    const setting = {
      find: async () => command,
      list: () => ['badge'],
      io,
      caller: { folder, root: folder },
    };
    const printed = await runCommand(['badge', 'verify', path.join(folder, 'none.json')], setting);
    expect(printed.exit).toBe(2);
    expect(JSON.parse(printed.text).error.code).toBe('file-unreadable');
  });

  it('has words for every reason and note', async () => {
    const words = await import('#content/locales/id/credentials.json');
    for (const code of [...reasons, ...notes]) expect(words.default, code).toHaveProperty([`code.${code}`]);
  });
});
