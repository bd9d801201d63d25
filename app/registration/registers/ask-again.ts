const hour = 3_600_000;

/** Hours until a register that was down is asked again: sooner at first, once a day at last. */
const waits = [1, 2, 4, 8, 24];

/** Whether a register that was down is to be asked again now. `tries`: how often it was asked in vain. */
export function isTimeToAsk(last: { checkedAt: Date; tries: number }, now: Date): boolean {
  const wait = waits[Math.min(Math.max(last.tries, 1), waits.length) - 1]!;
  return now.getTime() - last.checkedAt.getTime() >= wait * hour;
}
