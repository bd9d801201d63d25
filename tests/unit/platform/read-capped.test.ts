import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCapped } from '~/platform/http/read-capped.server.ts';

const address = 'http://laris.test/';

/** A body of unknown length, in pieces; counts how many were fetched. */
function stream(pieces: Uint8Array[]): { request: Request; fetched: () => number } {
  let at = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[at++];
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request(address, { method: 'POST', body, duplex: 'half' } as RequestInit);
  return { request, fetched: () => at };
}

describe('a body with a cap', () => {
  it('comes whole, or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 }), { maxLength: 8 }),
        fc.integer({ min: 0, max: 100 }),
        async (pieces, cap) => {
          const whole = Buffer.concat(pieces);
          const read = await readCapped(stream(pieces).request, cap);
          if (whole.length > cap) expect(read).toBeNull();
          else expect(Buffer.from(read!)).toEqual(whole);
        },
      ),
    );
  });

  it('is not fetched to its end when it is too large', async () => {
    const { request, fetched } = stream(Array.from({ length: 1000 }, () => new Uint8Array(1000)));
    expect(await readCapped(request, 5_000)).toBeNull();
    expect(fetched()).toBeLessThan(10);
  });

  it('that says it is too large is not fetched at all', async () => {
    const request = new Request(address, {
      method: 'POST',
      body: 'x',
      headers: { 'Content-Length': '9999' },
    });
    expect(await readCapped(request, 100)).toBeNull();
    expect(request.bodyUsed).toBe(false);
  });

  it('may be missing', async () => {
    expect(await readCapped(new Request(address), 10)).toHaveLength(0);
  });
});
