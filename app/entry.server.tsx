import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { isDevelopment } from '~/platform/config/env.server.ts';
import { NonceContext } from '~/platform/http/nonce.ts';
import { contentSecurityPolicy } from '~/platform/http/security-headers.ts';
import { log } from '~/platform/log/log.server.ts';
import type { Page } from './identity/page.ts';

export const streamTimeout = 10_000;

/** The page that the router found: the last match that declares one. Error pages have none. */
function findPage(context: EntryContext): Page | undefined {
  if (context.staticHandlerContext.errors) return undefined;
  const handles = context.staticHandlerContext.matches.map(match => match.route.handle as Page | undefined);
  return handles.findLast(handle => handle !== undefined);
}

/** Handle of the person whose page this is, for the worker that keeps it on the phone. */
function findOwner({ staticHandlerContext: { loaderData, errors } }: EntryContext): string | undefined {
  const found = Object.values(loaderData).map(each => (each as { owner?: string } | null)?.owner);
  return errors ? undefined : found.findLast(owner => owner !== undefined);
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  const page = findPage(context);
  const nonce = page?.hydrate ? randomBytes(16).toString('base64') : undefined;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', contentSecurityPolicy({ nonce, development: isDevelopment() }));
  headers.set('Vary', 'Cookie, Accept-Encoding');
  headers.set('Cache-Control', page?.cache ? 'public, no-cache' : 'private, no-store');
  if (page?.cache) headers.set('X-Laris-Keep', '1');
  const owner = findOwner(context);
  if (owner) headers.set('X-Laris-Owner', owner);
  const wholeAtOnce = !page?.hydrate || isbot(request.headers.get('User-Agent') ?? '');
  return new Promise<Response>((resolve, reject) => {
    let started = false;
    let code = status;
    const answer = () => {
      started = true;
      const body = new PassThrough();
      resolve(new Response(createReadableStreamFromReadable(body), { status: code, headers }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady: () => wholeAtOnce || answer(),
        onAllReady: () => wholeAtOnce && answer(),
        onShellError: reject,
        onError(error) {
          code = 500;
          if (started) log().error({ code: 'render', reason: String(error) });
        },
      },
    );
    setTimeout(abort, streamTimeout).unref();
  });
}

/** Errors of loaders and actions: the code and stack, never the request's body or query. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log().error({ code: 'request', method: request.method, path: new URL(request.url).pathname, reason });
}
