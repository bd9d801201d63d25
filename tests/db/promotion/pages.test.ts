import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { runCommand } from '~/audit/command.server.ts';
import { drawRound } from '~/promotion/draw-round.server.ts';
import { freezeList } from '~/promotion/freeze-list.server.ts';
import { publishRound } from '~/promotion/publish-round.server.ts';
import { loader as draws } from '~/routes/public/draws.$pemda._index.tsx';
import { loader as drawPage } from '~/routes/public/draws.$pemda.$round.tsx';
import { loader as drawFile } from '~/routes/public/draws.$pemda.$round[.]json.ts';
import { loader as showcase } from '~/routes/public/showcase.$pemda.tsx';
import { at, openStalls } from './stalls.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await openStalls(20);
});
afterAll(() => db.drop());

const request = new Request('http://localhost/');
const here = { request, params: { pemda: '33.25' } };
const round = (number: string, pemda = '33.25') => ({ request, params: { pemda, round: number } });
const scope = at('2026-11-20T07:05:00Z');

async function status(answer: Promise<unknown>): Promise<number> {
  return answer.then(
    () => 200,
    thrown => (thrown instanceof Response ? thrown.status : 500),
  );
}

function value<T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('the public pages before any round', () => {
  it('say so instead of failing', async () => {
    expect(await showcase(here)).toMatchObject({ showcase: null });
    expect(await draws(here)).toMatchObject({ rounds: [], frozen: null });
    expect(await status(drawPage(round('1')))).toBe(404);
    expect(await status(drawFile(round('1')))).toBe(404);
  });

  it('publish the hash of a frozen list and the beacon that will decide', async () => {
    const early = at('2026-11-20T07:00:00Z');
    const list = value(await runCommand(early, ctx => freezeList(ctx, { slots: 12, moment: 'soon' })));
    const { frozen } = await draws(here);
    expect(frozen).toMatchObject({ sha256: list.sha256, entities: 20 });
    expect(frozen?.drawAt.getTime()).toBeGreaterThan(frozen?.frozenAt.getTime() ?? 0);
  });

  it('show nothing of a round that is drawn but not published', async () => {
    const input = { round: 1, startsOn: '2026-11-20', drandHex: 'ab', ceremonyText: '' };
    const { roundId } = value(await runCommand(scope, ctx => drawRound(ctx, input)));
    expect(await draws(here)).toMatchObject({ rounds: [] });
    expect(await status(drawPage(round('1')))).toBe(404);
    value(await runCommand(scope, ctx => publishRound(ctx, roundId)));
  });
});

describe('the public pages of a published round', () => {
  it('show twelve cards in an order that tells nothing of the queue', async () => {
    const { showcase: shown, title } = await showcase(here);
    expect(shown?.cards).toHaveLength(12);
    expect(title).toMatch(/^12 /);
    const text = JSON.stringify(shown);
    expect(text).not.toMatch(/u-[0-9a-f]{24}/);
    expect(text).not.toMatch(/queuePlace|publicId|vendorId/);
  });

  it('explain the draw with ids and no names', async () => {
    const page = await drawPage(round('1'));
    expect(page).toMatchObject({ number: 1, shown: 12, facts: { entities: 20, slots: 12, cycle: 1 } });
    expect(page.queue.filter(row => row.turn === 'shown')).toHaveLength(12);
    expect(page.ledger).toHaveLength(12);
    expect(JSON.stringify({ ...page, words: null })).not.toMatch(/Usaha \d|Emping/);
  });

  it('hand out the document as a file', async () => {
    const answer = await drawFile(round('1'));
    expect(answer.headers.get('Content-Type')).toContain('application/json');
    expect(answer.headers.get('Content-Disposition')).toContain('putaran-1.json');
    expect(await answer.json()).toMatchObject({ version: 'laris-rbq/1', round: 1, slots: 12 });
  });

  it.each(['0', '01', '2', '-1', 'x', '1e0', '99999999999'])('answer 404 for round %s', async number => {
    expect(await status(drawPage(round(number)))).toBe(404);
    expect(await status(drawFile(round(number)))).toBe(404);
  });

  it('keep it inside its pemda', async () => {
    expect(await showcase({ request, params: { pemda: '32.16' } })).toMatchObject({ showcase: null });
    expect(await status(drawPage(round('1', '32.16')))).toBe(404);
    expect(await status(drawPage(round('1', '99.99')))).toBe(404);
    expect(await status(drawFile(round('1', 'x')))).toBe(404);
  });
});
