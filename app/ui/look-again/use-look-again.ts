import { useEffect } from 'react';

const EVERY_MS = 2_000;

/** The page's own loader, as the framework hands it out. */
interface Loader {
  revalidate(): void;
  state: string;
}

/** Asks the page's loader again every two seconds while work is under way; without JavaScript a link does it. */
export function useLookAgain(underWay: boolean, { revalidate, state }: Loader): void {
  useEffect(() => {
    if (!underWay || state !== 'idle') return;
    const timer = setTimeout(revalidate, EVERY_MS);
    return () => clearTimeout(timer);
  }, [underWay, state, revalidate]);
}
