/** How far the worker is with keeping pages; `why` at the end. */
export interface KeepNews {
  done: number;
  of: number;
  ended?: boolean;
  why?: 'kept' | 'full' | 'signal';
}

/** The worker of this site, put in place on the first visit. Null where the browser has none or forbids it. */
export async function activeWorker(): Promise<ServiceWorker | null> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return null;
  // Without a signal the worker that is there already does.
  const put = await navigator.serviceWorker.register('/offline.js').catch(() => null);
  const there = put ?? (await navigator.serviceWorker.getRegistration().catch(() => undefined));
  return there ? (await navigator.serviceWorker.ready).active : null;
}

/** Asks the worker to keep pages and hears how far it is. */
export function askToKeep(worker: ServiceWorker, paths: string[], hear: (news: KeepNews) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = event => {
    hear(event.data);
    if (event.data.ended) port1.close();
  };
  worker.postMessage({ keep: paths }, [port2]);
}
