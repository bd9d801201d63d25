/**
 * Whose pages stand under a path: pages of one audience know each other's routes, and nobody else's. A phone fetches the
 * map of its own places only; the way to another audience is a page load.
 */
export const audiences = ['owner', 'trainer', 'ukpbj', 'opd', 'officer', 'door'] as const;
export type Audience = (typeof audiences)[number];

/** Folders of app/routes by audience; `door` = whoever is not signed in, and one's own account. */
const folders: Record<Audience, readonly string[]> = {
  owner: ['vendor', 'learner'],
  trainer: ['trainer'],
  ukpbj: ['ukpbj'],
  opd: ['opd'],
  officer: ['officer'],
  door: ['public', 'auth'],
};

/** First segment of an address, where it is not the name of the folder. */
const segments: Record<string, Audience> = { vendor: 'owner', learning: 'owner' };

/** Audience of a path such as `/vendor/products?all`. */
export function audienceOf(path: string): Audience {
  const first = /^\/([^/?#.]+)/.exec(path)?.[1] ?? '';
  return segments[first] ?? audiences.find(audience => audience === first && audience !== 'door') ?? 'door';
}

/** Whether a route of the framework, by its id (`routes/vendor/products._index`), belongs to the audience. */
export function belongsTo(audience: Audience, routeId: string): boolean {
  const folder = /^routes\/([^/]+)/.exec(routeId)?.[1];
  // The page for addresses that lead nowhere is the server's: in the browser it would catch the way to other audiences.
  return routeId === 'root' || (folders[audience].includes(folder ?? '') && routeId !== 'routes/public/$');
}

/** Address of the map of an audience, from that of the map of all. */
export function manifestOf(audience: Audience, url: string): string {
  return url.replace(/\.js$/, `-${audience}.js`);
}
