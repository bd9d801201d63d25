import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { defineEvents } from '~/audit/events.ts';
import { systemActor } from '~/identity/actor.ts';
import { ok } from '~/reference/result.ts';
import { command, type PublishedHeads, printHeads, verifyChains } from '../../../scripts/laris/audit.ts';
import { BadInput } from '../../../scripts/laris/command.ts';

const events = defineEvents('test', { noted: z.object({ n: z.number() }) });

async function note(pemda: string, n: number): Promise<void> {
  await runCommand({ actor: systemActor(pemda), pemda }, async ctx => {
    ctx.record(events.noted('thing', { n }));
    return ok(n);
  });
}

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await note('33.25', 1);
  await note('33.25', 2);
  await note('32.16', 3);
});
afterAll(() => db.drop());

describe('laris audit', () => {
  it('verifies every pemda, and accepts the heads it printed before', async () => {
    const heads = (await printHeads(['33.25', '32.16'])).output as { heads: PublishedHeads };
    await note('33.25', 4);
    const { exit, output } = await verifyChains(['33.25', '32.16'], heads.heads);
    expect(exit).toBe(0);
    expect(output).toMatchObject({
      valid: true,
      chains: [
        { pemda: '33.25', valid: true, events: 3, faults: [] },
        { pemda: '32.16', valid: true, events: 1, faults: [] },
      ],
    });
  });

  it('ends with 1 and names the pemda whose chain is shorter than the head kept elsewhere', async () => {
    const longer = [{ pemda: '32.16', count: 2, link: 'f'.repeat(64) }];
    const { exit, output } = await verifyChains(['33.25', '32.16'], longer);
    expect(exit).toBe(1);
    expect(output).toMatchObject({
      valid: false,
      chains: [
        { valid: true },
        { pemda: '32.16', valid: false, faults: [{ fault: 'tail-cut', sequence: 2 }] },
      ],
    });
  });

  it('ends with 1 when the head kept elsewhere has another link', async () => {
    const other = [{ pemda: '32.16', count: 1, link: 'f'.repeat(64) }];
    expect((await verifyChains(['32.16'], other)).exit).toBe(1);
  });

  it.each([[[]], [['prove']], [['verify', 'twice']], [['verify', '--loud']]])(
    'refuses %j before it opens a database',
    async args => {
      const run = command.run(args, { stdin: process.stdin, say: () => {} });
      await expect(run).rejects.toBeInstanceOf(BadInput);
    },
  );

  it('refuses a file of heads that is none', async () => {
    const run = command.run(['verify', '--head', 'package.json'], { stdin: process.stdin, say: () => {} });
    await expect(run).rejects.toMatchObject({ code: 'head-unreadable' });
  });
});
