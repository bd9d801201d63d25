import { describe, expect, it } from 'vitest';
import { beat, newHeartbeat, readHeartbeat } from '~/catalog/quality/thread/heartbeat.ts';

describe('the heartbeat', () => {
  it('begins nowhere', () => {
    expect(readHeartbeat(newHeartbeat())).toMatchObject({ item: null, check: null });
  });
  it('says where the thread stands, and that it moved', () => {
    const shared = newHeartbeat();
    const before = readHeartbeat(shared);
    beat(new Int32Array(shared), 4, 79);
    const there = readHeartbeat(shared);
    expect(there).toEqual({ turn: before.turn + 1, item: 4, check: 79 });
    beat(new Int32Array(shared), 4, 79);
    expect(readHeartbeat(shared).turn).not.toBe(there.turn);
  });
  it('tells the first listing and the first check from none', () => {
    const shared = newHeartbeat();
    beat(new Int32Array(shared), 0, 0);
    expect(readHeartbeat(shared)).toMatchObject({ item: 0, check: 0 });
    beat(new Int32Array(shared), 0, null);
    expect(readHeartbeat(shared)).toMatchObject({ item: 0, check: null });
  });
});
