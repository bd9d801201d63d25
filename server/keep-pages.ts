import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { Request as Incoming, Response as Outgoing, RequestHandler } from 'express';
import { readInPemda } from '#db/client.server.ts';
import { findHead } from '~/audit/find-head.server.ts';
import { languageCookie } from '~/identity/visit.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { readCookie } from '~/platform/http/cookies.ts';
import { chooseEncoding, type KeptPage, PageCache } from '~/platform/http/page-cache.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';

/** How long a version is believed without asking again: a change shows on public pages within this time. */
const patience = 1_000;

/**
 * Public pages, rendered and compressed in memory until data of their pemda change. Only for visitors without a
 * session; the page itself says with X-Laris-Keep that it may be kept.
 */
export function keepPages(build: ServerBuild): RequestHandler {
  const cache = new PageCache();
  const render = createRequestHandler(build, 'production');
  const keepable = keepablePaths(build);
  const versionOf = rememberVersions();
  return (request, response, next) => {
    if (request.method !== 'GET' || !keepable.some(form => form.test(request.path)) || hasSession(request))
      return next();
    serve(request, response).catch(next);
  };

  async function serve(request: Incoming, response: Outgoing): Promise<void> {
    const language = readCookie(request.headers.cookie ?? null, languageCookie) ?? '';
    const key = `${language}|${request.originalUrl}`;
    const version = await versionOf(request.path);
    const kept = cache.find(key, version);
    if (kept) return send(request, response, kept);
    const origin = config().origin ?? `${request.protocol}://${request.headers.host}`;
    const headers = new Headers(
      language ? { Cookie: `${languageCookie}=${encodeURIComponent(language)}` } : {},
    );
    const rendered = await render(new Request(`${origin}${request.originalUrl}`, { headers }));
    const body = Buffer.from(await rendered.arrayBuffer());
    const sent = Object.fromEntries(rendered.headers);
    if (rendered.status !== 200 || !sent['x-laris-keep']) {
      response.status(rendered.status).set(sent).end(body);
      return;
    }
    delete sent['x-laris-keep'];
    send(request, response, await cache.keep(key, version, sent, body));
  }
}

function send(request: Incoming, response: Outgoing, page: KeptPage): void {
  response.set(page.headers).set('ETag', page.etag);
  if (request.headers['if-none-match'] === page.etag) {
    response.status(304).end();
    return;
  }
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  if (encoding !== 'plain') response.set('Content-Encoding', encoding);
  response.status(200).end(page[encoding]);
}

/** Either name of the session's cookie; its mere presence takes the long way. */
function hasSession(request: Incoming): boolean {
  return /(^|; ?)(__Host-)?laris=/.test(request.headers.cookie ?? '');
}

/** Paths of the routes whose handle says `cache: true`, as patterns. */
function keepablePaths(build: ServerBuild): RegExp[] {
  return Object.values(build.routes)
    .filter(route => (route?.module as { handle?: { cache?: boolean } } | undefined)?.handle?.cache)
    .map(route => {
      const parts: string[] = [];
      for (
        let each: typeof route | undefined = route;
        each;
        each = each.parentId ? build.routes[each.parentId] : undefined
      ) {
        if (each.path) parts.unshift(each.path);
      }
      const pattern = parts
        .join('/')
        .replace(/[.*+^${}()|[\]\\]/g, '\\$&')
        .replace(/:[^/.]+/g, '[^/]+');
      return new RegExp(`^/${pattern}/?$`);
    });
}

/** The version of what a path shows: the count of events of the pemda in it; pages of no pemda change with the build and the day. */
function rememberVersions(): (path: string) => Promise<string> {
  const known = new Map<string, { version: Promise<string>; askedAt: number }>();
  return path => {
    const pemda = /\/(\d{2}\.\d{2})(?=[/.]|$)/.exec(path)?.[1];
    // The day too: a lesson warns once its legal basis has run out.
    if (!pemda) return Promise.resolve(wibDay(new Date()));
    const now = Date.now();
    const last = known.get(pemda);
    if (last && now - last.askedAt < patience) return last.version;
    // The minute too: the showcase turns its order each minute. The ETag is of the content, so the rest stays a 304.
    const minute = Math.floor(now / 60_000);
    const version = readInPemda(pemda, findHead).then(head => `${head?.count ?? 0}|${minute}`);
    known.set(pemda, { version, askedAt: now });
    version.catch(() => known.delete(pemda));
    return version;
  };
}
