// npm start: installs what is missing, builds what changed, then hands over to the server. Plain Node, nothing needed before.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

try {
  process.chdir(root);
  ensureInstalled();
  const { ensureBuilt } = await import('./build.mjs');
  await ensureBuilt(line => console.log(line));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.env.NODE_ENV = 'production';
await import(pathToFileURL(path.join(root, 'build', 'server.mjs')).href);
