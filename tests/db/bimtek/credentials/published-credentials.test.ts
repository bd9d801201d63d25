import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { credentialStatus, issuerKey } from '#db/schema/bimtek/credentials.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { allocateStatus } from '~/bimtek/credentials/allocate-status.server.ts';
import type { Json } from '~/bimtek/credentials/check-schema.ts';
import { findStatusList, listStatusLists } from '~/bimtek/credentials/find-status-list.server.ts';
import { listIssuerKeys } from '~/bimtek/credentials/issuer-keys.server.ts';
import { revokeCredential } from '~/bimtek/credentials/revoke-credential.server.ts';
import { rotateIssuerKey } from '~/bimtek/credentials/rotate-issuer-key.server.ts';
import { LIST_LENGTH } from '~/bimtek/credentials/status-list.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { claim, dawn, issue, judge, signingIn } from './a-signer.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

const rotate = (at: string, actor: Parameters<typeof runCommand>[0]['actor'] = systemActor('33.25')) =>
  runCommand({ actor, pemda: '33.25', clock: fixedClock(at) }, rotateIssuerKey);
const revoke = (number: number, at = dawn) =>
  signingIn(signing => revokeCredential(signing, { credential: claim(number).id, reason: 'name-wrong' }), at);
const list = (at = dawn) => signingIn(signing => findStatusList(signing, 1), at) as Promise<Json | null>;

describe('what was taken back', () => {
  it('is refused from then on, in both forms, and only that one', async () => {
    expect(await list()).toBeNull();
    const [one, two] = [await issue(1), await issue(2)];
    expect(await judge(one.credential)).toMatchObject({ valid: true, reasons: [], notes: [] });
    expect(await judge(one.jwt)).toMatchObject({ valid: true });
    expect(await revoke(1)).toEqual({ ok: true, value: null });
    expect((await judge(one.credential)).reasons).toEqual(['revoked']);
    expect((await judge(one.jwt)).reasons).toEqual(['revoked']);
    expect(await judge(two.credential)).toMatchObject({ valid: true });
  });

  it('keeps its first reason and hour when it is taken back again', async () => {
    await revoke(1, '2026-11-21T05:00:00Z');
    const [row] = await signingIn(({ tx }) =>
      tx
        .select()
        .from(credentialStatus)
        .where(eq(credentialStatus.credential, claim(1).id)),
    );
    expect(row).toMatchObject({ state: 'revoked', reason: 'name-wrong', changedAt: new Date(dawn) });
    expect(await revoke(99)).toMatchObject({ ok: false, problems: [{ code: 'credential-unknown' }] });
  });

  it('is published as a list that stays the same until something changes, or a day begins', async () => {
    const first = JSON.stringify(await list('2026-11-21T06:00:00Z'));
    expect(JSON.stringify(await list('2026-11-21T23:00:00Z'))).toBe(first);
    expect(JSON.stringify(await list('2026-11-22T00:00:00Z'))).not.toBe(first);
    await issue(3, '2026-11-21T07:00:00Z');
    expect(JSON.stringify(await list('2026-11-21T08:00:00Z'))).not.toBe(first);
    expect(await list()).toMatchObject({
      id: 'http://localhost:3000/issuers/33.25/status/1',
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      validUntil: '2026-11-28T07:00:00Z',
    });
    expect(JSON.stringify(await list()).length).toBeLessThan(2_000);
  });

  it('is not told by a list that is a week old', async () => {
    const { credential } = await issue(4);
    expect((await judge(credential, '2026-12-30T00:00:00Z')).valid).toBe(true);
  });
});

describe('a new key', () => {
  it('leaves what the old one signed as it was, and signs from then on', async () => {
    const before = await issue(10);
    expect(await rotate('2026-11-21T09:00:00Z')).toMatchObject({
      ok: true,
      value: { retired: 'key-1', current: 'key-2', issuer: 'did:web:localhost%3A3000:issuers:33.25' },
    });
    const after = await issue(11, '2026-11-21T10:00:00Z');
    expect(after.credential.proof.verificationMethod).toMatch(/#key-2$/);
    const noon = '2026-11-21T12:00:00Z';
    expect(await judge(before.credential, noon)).toMatchObject({ valid: true });
    expect(await judge(before.jwt, noon)).toMatchObject({ valid: true });
    expect(await judge(after.credential, noon)).toMatchObject({ valid: true });
    await revoke(10, noon);
    expect((await judge(before.credential, noon)).reasons).toEqual(['revoked']);
  });

  it('is recorded without anything secret, and made by the system only', async () => {
    const events = await inPemda('33.25', tx =>
      tx.select().from(auditEvent).where(eq(auditEvent.type, 'bimtek.issuer-key-rotated')),
    );
    expect(events.map(event => event.data)).toEqual([{ key: 'key-2', retired: 'key-1' }]);
    const staff = {
      kind: 'person',
      personId: newId(),
      pemda: '33.25',
      role: 'ukpbj',
      rights: 'full',
    } as const;
    expect(await rotate('2026-11-21T13:00:00Z', staff)).toMatchObject({
      ok: false,
      problems: [{ code: 'not-allowed' }],
    });
    expect(await signingIn(({ tx }) => listIssuerKeys(tx))).toHaveLength(2);
  });

  it('refuses what bears a date after the end of its key', async () => {
    const noon = '2026-11-21T12:00:00Z';
    const { credential, jwt } = await issue(12, noon);
    const retire = (retiredAt: Date | null) =>
      signingIn(({ tx }) => tx.update(issuerKey).set({ retiredAt }).where(eq(issuerKey.fragment, 'key-2')));
    await retire(new Date('2026-11-21T11:59:59Z'));
    // The list is signed by the key that comes next.
    expect((await judge(credential, noon)).reasons).toEqual(['key-retired']);
    expect((await judge(jwt, noon)).reasons).toEqual(['key-retired']);
    await signingIn(({ tx }) => tx.delete(issuerKey).where(eq(issuerKey.fragment, 'key-3')));
    await retire(null);
    expect(await judge(credential, noon)).toMatchObject({ valid: true });
  });
});

describe('of another pemda', () => {
  it('nothing is known: not the issuer, not the list', async () => {
    const { credential } = await issue(20, '2026-11-21T15:00:00Z');
    expect((await judge(credential, '2026-11-21T16:00:00Z', '32.16')).reasons).toEqual([
      'key-unknown',
      'status-unknown',
    ]);
  });

  it('nor is an issuer that only looks like ours', async () => {
    const { credential } = await issue(21, '2026-11-21T15:00:00Z');
    const text = JSON.stringify(credential).replaceAll('localhost%3A3000', 'evil.example');
    expect((await judge(text, '2026-11-21T16:00:00Z')).reasons).toEqual(['key-unknown', 'status-unknown']);
  });
});

describe('places in the lists', () => {
  it('are never given twice, and the next list begins when one is full', async () => {
    const places = await signingIn(
      async signing => {
        const taken = [];
        for (let n = 0; n < 40; n++) taken.push(await allocateStatus(signing, `https://x.example/${n}`));
        return taken;
      },
      dawn,
      '32.16',
    );
    expect(new Set(places.map(each => `${each.list}/${each.position}`)).size).toBe(40);
    expect(places.every(each => each.list === 1)).toBe(true);
    await signingIn(
      ({ tx }) =>
        tx.execute(`insert into credential_status (pemda_id, list, position, credential, state, changed_at)
          select '32.16', 1, g, 'https://x.example/full/' || g, 'valid', now() from generate_series(0, ${LIST_LENGTH - 1}) g
          on conflict do nothing`),
      dawn,
      '32.16',
    );
    const next = await signingIn(signing => allocateStatus(signing, 'https://x.example/next'), dawn, '32.16');
    expect(next.list).toBe(2);
    expect(await signingIn(({ tx }) => listStatusLists(tx), dawn, '32.16')).toEqual([1, 2]);
  });
});
