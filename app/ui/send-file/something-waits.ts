/** Says without opening the phone's box that something waits in it; holds nothing else. */
const FLAG = 'laris-waiting';

export function somethingWaits(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false;
  }
}

export function markWaiting(waits: boolean): void {
  try {
    if (waits) localStorage.setItem(FLAG, '1');
    else localStorage.removeItem(FLAG);
  } catch {
    // A browser that stores nothing has nothing to take up again.
  }
}
