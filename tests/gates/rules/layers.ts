import { importsOf, resolver } from '../support/imports';
import { type Breaches, isCode, type Source } from '../support/source';

/** Each domain with the domains upstream of it: the arrow never points back. */
export const upstream: Record<string, string[]> = {
  reference: [],
  identity: ['reference', 'audit', 'messages'],
  audit: ['reference', 'identity'],
  messages: ['reference', 'identity', 'audit'],
  privacy: ['reference', 'identity', 'audit', 'messages'],
  registration: ['reference', 'identity', 'audit', 'messages', 'privacy'],
  catalog: ['reference', 'identity', 'audit', 'messages', 'privacy', 'registration'],
  sales: ['reference', 'identity', 'audit', 'messages', 'privacy', 'registration', 'catalog'],
  promotion: ['reference', 'identity', 'audit', 'messages', 'privacy', 'registration', 'catalog', 'sales'],
  programme: [
    ...['reference', 'identity', 'audit', 'messages', 'privacy', 'registration', 'catalog', 'bimtek'],
    ...['sales', 'promotion'],
  ],
  bimtek: ['reference', 'identity', 'audit', 'messages', 'privacy', 'registration', 'catalog'],
};

export type Layer =
  | 'pure'
  | 'view'
  | 'browser'
  | 'effects'
  | 'ui'
  | 'i18n'
  | 'platform'
  | 'edge'
  | 'db'
  | 'seed'
  | 'content'
  | 'other';

export interface Place {
  path: string;
  layer: Layer;
  domain: string | null;
}

const edges =
  /^(app\/(routes\/|routes$|root$|entry\.(client|server)$|composition\.server$|use-page$)|server$|server\/|scripts\/)/;

/** The folder names the domain, the suffix the layer. */
export function place(path: string): Place {
  const bare = path.replace(/\.(ts|tsx|mjs|js)$/, '');
  const [top, second] = bare.split('/') as [string, string | undefined];
  const domain = top === 'app' && second && Object.hasOwn(upstream, second) ? second : null;
  const at = (layer: Layer, of: string | null = null): Place => ({ path: bare, layer, domain: of });
  if (edges.test(bare) || bare.endsWith('.job.server')) return at('edge', domain);
  if (top === 'db') return at(second === 'seeds' ? 'seed' : 'db');
  if (top === 'content') return at('content');
  if (top !== 'app') return at('other');
  if (second === 'ui' || second === 'i18n' || second === 'platform') return at(second);
  if (!domain) return at('other');
  if (bare.endsWith('.browser')) return at('browser', domain);
  if (bare.endsWith('.server')) return at('effects', domain);
  // A hook speaks to the page: it belongs to the view, whatever its ending.
  return at(path.endsWith('.tsx') || /\/use-[^/]+$/.test(bare) ? 'view' : 'pure', domain);
}

/** Own domain or one upstream of it. */
function within(from: Place, to: Place): boolean {
  return to.domain === from.domain || (upstream[from.domain ?? ''] ?? []).includes(to.domain ?? '');
}

const isRead = (to: Place) => /\/(get|find|list|count)-[^/]+\.server$/.test(to.path);
const ownTables = (from: Place, to: Place) =>
  !to.path.startsWith('db/schema/') ||
  to.path === `db/schema/${from.domain}` ||
  to.path.startsWith(`db/schema/${from.domain}/`);

type Rule = (from: Place, to: Place) => boolean;
const yes: Rule = () => true;

/** Row: the layer that imports. Column: the layer that is imported. What is not here is forbidden. */
export const mayImport: Record<Layer, Partial<Record<Layer, Rule>>> = {
  // Rules that change by decree are versioned data in content/; sentences (locales) are not for the domain.
  pure: { pure: within, content: (_, to) => /^content\/(?!locales\/).*\.json$/.test(to.path) },
  view: { pure: within, view: within, ui: yes, i18n: yes },
  // Scripts of pages without the framework: what they share stands in `app/platform/offline` and in pure files.
  browser: {
    pure: within,
    browser: within,
    platform: (_, to) => to.path.startsWith('app/platform/offline/'),
  },
  effects: {
    pure: within,
    effects: (from, to) =>
      // The event log and the outbox are written in everybody's transaction.
      to.domain === from.domain ||
      (within(from, to) && (['audit', 'messages'].includes(to.domain!) || isRead(to))),
    db: ownTables,
    platform: yes,
    content: yes,
    // The guard of every route hands the page its words, and a message out is made of words; other effects return codes.
    i18n: from => ['identity', 'messages', 'catalog'].includes(from.domain ?? ''),
  },
  ui: { ui: yes, i18n: yes, pure: (_, to) => to.domain === 'reference' },
  i18n: { i18n: yes, content: yes, platform: yes, pure: (_, to) => to.domain === 'reference' },
  platform: {
    platform: yes,
    db: yes,
    content: yes,
    pure: (_, to) => ['reference', 'identity'].includes(to.domain!),
  },
  db: { db: yes, pure: yes, platform: yes, content: yes },
  seed: { seed: yes, db: yes, pure: yes, effects: yes, platform: yes, content: yes, i18n: yes },
  edge: {
    edge: yes,
    pure: yes,
    view: yes,
    effects: yes,
    ui: yes,
    i18n: yes,
    platform: yes,
    seed: yes,
    content: yes,
    db: (_, to) => !to.path.startsWith('db/schema'),
  },
  content: {},
  other: {},
};

const any = /./;

/** Packages each layer may import; `node:` modules count as packages. */
export const mayUse: Record<Layer, RegExp> = {
  pure: /^zod$/,
  view: /^(react|d3-shape)$/,
  browser: /^(@noble\/|idb$|zxing-wasm)/,
  effects: /^(?!react|@remix-run|remix$|vite)/,
  ui: /^(react|react-dom|react-hook-form|@hookform\/resolvers\/zod|@remix-run\/react|zod|d3-shape|tus-js-client)$/,
  i18n: /^(?!drizzle|postgres|express)/,
  platform: any,
  db: /^(?!react|@remix-run|lucia|express)/,
  seed: /^(?!react|@remix-run|lucia|express)/,
  edge: /^(?!drizzle-orm|drizzle-kit|postgres$|lucia|@lucia-auth|@aws-sdk|pg-boss)/,
  content: /^$/,
  other: any,
};

function breach(from: Place, target: string | null, specifier: string): string | null {
  if (target === null)
    return mayUse[from.layer].test(specifier) ? null : `${from.layer} may not use the package ${specifier}`;
  const to = place(target);
  if (to.layer === 'other') return `${from.layer} may not import ${specifier}`;
  const rule = mayImport[from.layer][to.layer];
  if (!rule) return `${from.layer} may not import ${to.layer} (${specifier})`;
  if (rule(from, to)) return null;
  if (from.domain && to.domain && !within(from, to))
    return `${from.domain} is upstream of ${to.domain}: no arrow back (${specifier})`;
  return `${from.layer} of ${from.domain ?? from.layer} may not import ${specifier}`;
}

/** The table of docs/architecture.md: which layer may import which, and which packages. */
export function checkLayers(files: Source[]): Breaches {
  const find = resolver(files);
  return files.filter(isCode).flatMap(file => {
    const from = place(file.path);
    if (from.layer === 'other') return [];
    return importsOf(file).flatMap(({ specifier, target, line }) => {
      const wrong = breach(from, target && find(target), specifier);
      return wrong ? [`${file.path}:${line}: ${wrong}`] : [];
    });
  });
}
