// npm run dev: the same server around Vite's development server, with hot reload.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

process.chdir(root);
ensureInstalled();
const { buildServer } = await import('./build.mjs');
await buildServer({ outdir: path.join(root, '.cache', 'dev') });
// Vite's own server hands out what stands in public/.
const { buildBrowser } = await import('./build-browser.mjs');
await buildBrowser(path.join(root, 'public'));
process.env.NODE_ENV = 'development';
await import(pathToFileURL(path.join(root, '.cache', 'dev', 'server.mjs')).href);
