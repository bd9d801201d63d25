import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express, { type Express, type RequestHandler } from 'express';
import { config } from '~/platform/config/config.server.ts';
import { inRoot } from '~/platform/config/root.server.ts';
import { isOwnOrigin, isSafeMethod } from '~/platform/http/origin.ts';
import { assetHeaders, securityHeaders } from '~/platform/http/security-headers.ts';
import { log } from '~/platform/log/log.server.ts';
import { audienceOf, audiences, manifestOf } from '~/ui/link/audience.ts';
import { keepPages } from './keep-pages.ts';
import { servePackedFiles } from './serve-files.ts';

/** Express around the framework: headers, origin check, files, kept pages, log. */
export async function buildApp(options: { development: boolean }): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  // Behind a proxy the public origin is named by LARIS_ORIGIN, so no forwarded header is ever believed.
  app.use((request, response, next) => {
    // A script or style sheet is no page: a page's headers on each of thirty files would cost more than some of them weigh.
    response.set(request.path.startsWith('/assets/') ? assetHeaders : securityHeaders);
    if (config().mode === 'live')
      response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    next();
  });
  app.use(logRequests, refuseForeignOrigin);
  if (options.development) return withDevelopmentServer(app);
  const build: ServerBuild = await import(inRoot('build/server/index.js'));
  app.use('/assets', servePackedFiles(inRoot('build/client/assets'), { immutable: true }));
  app.use(servePackedFiles(inRoot('build/client'), { immutable: false }));
  app.use(keepPages(build));
  app.all('*', answerEachAudience(build));
  return app;
}

/** One handler per audience: the page is the same, the map of routes that it hands to the browser is its own. */
function answerEachAudience(build: ServerBuild): RequestHandler {
  const handlers = new Map(
    audiences.map(audience => {
      const assets = { ...build.assets, url: manifestOf(audience, build.assets.url) };
      return [audience, createRequestHandler({ build: { ...build, assets }, mode: 'production' })];
    }),
  );
  return (request, response, next) => handlers.get(audienceOf(request.path))!(request, response, next);
}

async function withDevelopmentServer(app: Express): Promise<Express> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  app.use(vite.middlewares);
  app.all(
    '*',
    createRequestHandler({
      build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
      mode: 'development',
    }),
  );
  return app;
}

/** CSRF: a state change must come from our own pages, whatever the framework checks besides. */
const refuseForeignOrigin: RequestHandler = (request, response, next) => {
  if (isSafeMethod(request.method)) return next();
  const own = config().origin ?? `${request.protocol}://${request.headers.host}`;
  if (isOwnOrigin(new Headers(request.headers as Record<string, string>), own)) return next();
  response
    .status(403)
    .type('text/plain')
    .send('Permintaan dari situs lain ditolak. / Cross-site request refused.\n');
};

/** Path without query: a query may hold what a person searched for. */
const logRequests: RequestHandler = (request, response, next) => {
  const started = performance.now();
  const { path } = request;
  response.once('finish', () => {
    const ms = Math.round(performance.now() - started);
    log().debug({ code: 'request', method: request.method, path, status: response.statusCode, ms });
  });
  next();
};
