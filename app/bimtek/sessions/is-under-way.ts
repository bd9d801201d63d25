/** Minutes before the start and after the end in which people are in the room. */
const aroundMinutes = 30;

/** Whether people are together now: what a trainer puts to the room is shown then. */
export function isUnderWay(session: { startsAt: Date; endsAt: Date; state: string }, now: Date): boolean {
  const around = aroundMinutes * 60_000;
  const at = now.getTime();
  return (
    session.state === 'open' &&
    at >= session.startsAt.getTime() - around &&
    at <= session.endsAt.getTime() + around
  );
}
