// The framework writes one map of all routes for every page. Each audience gets its own: a phone need not carry the office's.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const declaration = /^window\.__remixManifest=(\{.*\});?\s*$/s;

async function loadAudiences() {
  const { build } = await import('esbuild');
  const file = 'app/ui/link/audience.ts';
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

export async function splitManifest(assets) {
  const { audiences, belongsTo, manifestOf } = await loadAudiences();
  const name = readdirSync(assets).find(each => /^manifest-[0-9a-f]+\.js$/.test(each));
  const found = declaration.exec(readFileSync(path.join(assets, name), 'utf8'));
  if (!found) throw new Error(`${name}: not the form of a manifest that is known`);
  const manifest = JSON.parse(found[1]);
  for (const audience of audiences) {
    const routes = Object.entries(manifest.routes).filter(([id]) => belongsTo(audience, id));
    const url = manifestOf(audience, manifest.url);
    const own = { ...manifest, routes: Object.fromEntries(routes), url };
    writeFileSync(path.join(assets, path.basename(url)), `window.__remixManifest=${JSON.stringify(own)};`);
  }
}
