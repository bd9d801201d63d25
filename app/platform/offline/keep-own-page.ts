import { ownerHeader, shelves } from './answer-request.ts';
import { filesOf } from './kept-paths.ts';
import { currentOwner, noteOwner } from './phone-store.ts';

/**
 * Keeps the open page of the person who is signed in, and the files that it needs. The worker keeps such a page at the
 * second visit by itself; a ticket or a scanner must be there after the first. False = this browser cannot.
 */
export async function keepOwnPage(path: string, more: readonly string[] = []): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return false;
  await navigator.serviceWorker.ready;
  const response = await fetch(path, { redirect: 'manual' });
  const owner = response.headers.get(ownerHeader);
  if (!response.ok || !owner) return false;
  if ((await currentOwner()) !== owner) {
    await caches.delete(shelves.people);
    await noteOwner(owner);
  }
  const html = await response.clone().text();
  const files = await caches.open(shelves.files);
  for (const file of [...filesOf(html), ...more]) {
    if (await files.match(file)) continue;
    const found = await fetch(file);
    if (found.ok) await files.put(file, found);
  }
  await (await caches.open(shelves.people)).put(path, response);
  return true;
}
