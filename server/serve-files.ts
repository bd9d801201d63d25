import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';
import { chooseEncoding } from '~/platform/http/page-cache.server.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.py': 'text/x-python; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

interface Held {
  type: string;
  forms: Record<'plain' | 'gzip' | 'br', Buffer | undefined>;
}

/** Files of the build, read once at start together with the forms that the build compressed beside them. */
export function servePackedFiles(folder: string, options: { immutable: boolean }): RequestHandler {
  const held = new Map<string, Held>();
  for (const name of existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]) : []) {
    const file = path.join(folder, name);
    const type = types[path.extname(name)];
    if (!type || statSync(file).isDirectory()) continue;
    const packed = (ending: string) => (existsSync(file + ending) ? readFileSync(file + ending) : undefined);
    held.set(`/${name.split(path.sep).join('/')}`, {
      type,
      forms: { plain: readFileSync(file), gzip: packed('.gz'), br: packed('.br') },
    });
  }
  const keeping = options.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
  return (request, response, next) => {
    const file = held.get(request.path);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const wanted = chooseEncoding(request.headers['accept-encoding']);
    const encoding = file.forms[wanted] ? wanted : 'plain';
    // A worker answers for pages until a newer one comes: it must come at once.
    const cacheControl = request.path === '/offline.js' ? 'no-cache' : keeping;
    response.set({ 'Content-Type': file.type, 'Cache-Control': cacheControl, Vary: 'Accept-Encoding' });
    if (encoding !== 'plain') response.set('Content-Encoding', encoding);
    response.end(file.forms[encoding]);
  };
}
