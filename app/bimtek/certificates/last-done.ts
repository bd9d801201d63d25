/** When the last of several things was done; null when nothing was. */
export function lastDone(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>((last, each) => (!last || each > last ? each : last), null);
}
