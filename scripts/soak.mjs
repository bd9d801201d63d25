// npm run soak -- <name> [--seed S] [--minutes M]: long random runs; the seed makes a failure happen again.
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

const folder = path.join(root, 'tests', 'soak');

function readArguments(args) {
  const option = name => {
    const at = args.indexOf(`--${name}`);
    if (at < 0) return undefined;
    const value = Number(args[at + 1]);
    if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} needs a number`);
    return value;
  };
  const [name] = args.filter((word, at) => !word.startsWith('--') && !args[at - 1]?.startsWith('--'));
  return { name, seed: option('seed') ?? randomInt(2 ** 31), minutes: option('minutes') ?? 5 };
}

function listSoaks() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(file => file.endsWith('.soak.ts'))
    .map(file => file.replace('.soak.ts', ''));
}

async function main() {
  const { name, seed, minutes } = readArguments(process.argv.slice(2));
  const known = listSoaks();
  if (!name || !known.includes(name))
    throw new Error(`Name a soak: ${known.join(', ') || 'there is none yet'}.`);
  ensureInstalled();
  const { bundleScript } = await import('./bundle-script.mjs');
  const cache = path.join(root, '.cache', 'soak');
  mkdirSync(cache, { recursive: true });
  await bundleScript({ [name]: `tests/soak/${name}.soak.ts` }, cache);
  const { soak } = await import(pathToFileURL(path.join(cache, `${name}.mjs`)).href);
  console.log(`${name}: seed ${seed}, ${minutes} minutes`);
  try {
    console.log(JSON.stringify(await soak({ seed, minutes })));
  } catch (error) {
    throw new Error(`${error.stack}\nAgain: npm run soak -- ${name} --seed ${seed} --minutes ${minutes}`);
  }
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error.message);
    process.exit(1);
  },
);
