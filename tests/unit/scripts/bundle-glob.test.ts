import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { globPlugin, writeOutGlobs } from '../../../scripts/bundle-glob.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'laris-glob-'));
mkdirSync(path.join(folder, 'app/i18n'), { recursive: true });
mkdirSync(path.join(folder, 'content/id/deep'), { recursive: true });
writeFileSync(path.join(folder, 'content/id/catalog.json'), '{"title":"Judul"}');
writeFileSync(path.join(folder, 'content/id/sales.json'), '{"title":"Penjualan"}');
writeFileSync(path.join(folder, 'content/id/deep/lesson.md'), '# Pelajaran');
const file = path.join(folder, 'app/i18n/words.ts');

async function run(source: string) {
  writeFileSync(file, source);
  const watched: string[] = [];
  const options = { bundle: true, write: false, format: 'esm', logLevel: 'silent' } as const;
  const out = await build({ ...options, entryPoints: [file], plugins: [globPlugin(watched)] });
  const code = Buffer.from(out.outputFiles[0]!.contents).toString('base64');
  return { module: await import(`data:text/javascript;base64,${code}`), watched };
}

describe('import.meta.glob in the bundle of the command line', () => {
  it('loads what Vite would load, under the same keys', async () => {
    const { module, watched } = await run(
      "export const files = import.meta.glob<Record<string, string>>('../../content/*/*.json', { eager: true, import: 'default' });",
    );
    expect(module.files).toEqual({
      '../../content/id/catalog.json': { title: 'Judul' },
      '../../content/id/sales.json': { title: 'Penjualan' },
    });
    expect(watched).toContain(path.join(folder, 'content/id'));
  });

  it('reads raw text, however deep', async () => {
    const { module } = await run(
      "export const files = import.meta.glob('../../content/**/*.md', { query: '?raw', import: 'default', eager: true });",
    );
    expect(module.files).toEqual({ '../../content/id/deep/lesson.md': '# Pelajaran' });
  });

  it('stays lazy where it is not eager', () => {
    const { contents } = writeOutGlobs("const x = import.meta.glob('../../content/id/*.json')", file);
    expect(contents).toContain('() => import(');
    expect(contents).not.toContain('import.meta.glob');
  });
});
