// npm run bench [-- name …]: runs tests/bench/*.bench.ts one after the other, prints a table, writes bench.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';
import { renderRows } from './render-rows.mjs';

const folder = path.join(root, 'tests', 'bench');
const cache = path.join(root, '.cache', 'bench');

/** Inside the child: one bench with a heap of its own, its rows into a file. */
async function runOne(entry, output) {
  const { bench } = await import(pathToFileURL(entry).href);
  writeFileSync(output, JSON.stringify(await bench()));
  process.exit(0);
}

function measure(name) {
  const output = path.join(cache, `${name}.json`);
  rmSync(output, { force: true });
  process.stderr.write(`${name} …\n`);
  const args = [fileURLToPath(import.meta.url), '--one', path.join(cache, `${name}.mjs`), output];
  spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2], timeout: 15 * 60_000 });
  // A bench that broke off is over budget: silence must not look like success.
  if (!existsSync(output)) return [{ name: `${name}: broke off`, value: 0, unit: '', pass: false }];
  return JSON.parse(readFileSync(output, 'utf8')).map(row => ({ bench: name, ...row }));
}

async function main(wanted) {
  ensureInstalled();
  const { bundleScript } = await import('./bundle-script.mjs');
  const all = readdirSync(folder)
    .filter(file => file.endsWith('.bench.ts'))
    .map(file => file.replace('.bench.ts', ''));
  const unknown = wanted.filter(name => !all.includes(name));
  if (unknown.length > 0)
    throw new Error(`No such bench: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  const chosen = wanted.length > 0 ? wanted : all;
  const { ensureBuilt } = await import('./build.mjs');
  await ensureBuilt(line => process.stderr.write(`${line}\n`));
  mkdirSync(cache, { recursive: true });
  // Beside the benches: the processes that they start and measure against.
  const processes = readdirSync(folder).filter(file => file.endsWith('.process.ts'));
  const files = [...chosen.map(name => `${name}.bench.ts`), ...processes];
  const entries = files.map(file => [
    file.replace('.bench.ts', '').replace(/\.ts$/, ''),
    `tests/bench/${file}`,
  ]);
  await bundleScript(Object.fromEntries(entries), cache);
  const rows = chosen.flatMap(measure);
  const [cpu] = os.cpus();
  const machine = { cpu: cpu?.model, cores: os.cpus().length, memoryGb: Math.round(os.totalmem() / 2 ** 30) };
  const report = { measuredAt: new Date().toISOString(), node: process.version, machine, rows };
  writeFileSync(path.join(root, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(renderRows(rows));
  return rows.length > 0 && rows.every(row => row.pass);
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--one') await runOne(...rest);
else {
  const good = await main(process.argv.slice(2)).catch(error => {
    process.stderr.write(`${error.message}\n`);
    return false;
  });
  process.exitCode = good ? 0 : 1;
}
