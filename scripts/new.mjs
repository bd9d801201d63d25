// npm run new -- <kind> <name>: writes source, test and words in both languages, the way the house does it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { kinds, PlanError } from './new/kinds.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a template may look at: the house as it stands. */
export function houseAt(folder) {
  return {
    today: new Date().toISOString().slice(0, 10),
    read: name => {
      const file = path.join(folder, name);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
    list: name => (existsSync(path.join(folder, name)) ? readdirSync(path.join(folder, name)) : []),
  };
}

/** Names differ in length, so lines break differently: the formatter has the last word. */
function format(folder, files) {
  const biome = path.join(folder, 'node_modules', '.bin', 'biome');
  if (existsSync(biome))
    spawnSync(biome, ['check', '--write', '--vcs-enabled=false', ...files], { cwd: folder });
}

/** Writes every file of a plan; refuses to write over one that is there. */
export function writePlan(folder, { create = {}, change = {} }) {
  const taken = Object.keys(create).find(name => existsSync(path.join(folder, name)));
  if (taken) throw new PlanError(`${taken} is there already.`);
  for (const [name, text] of [...Object.entries(create), ...Object.entries(change)]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  format(folder, [...Object.keys(create), ...Object.keys(change)]);
  return [
    ...Object.keys(create).map(name => `new      ${name}`),
    ...Object.keys(change).map(name => `changed  ${name}`),
  ];
}

export function makeNew(folder, [kind, ...words]) {
  const make = Object.hasOwn(kinds, kind ?? '') ? kinds[kind] : undefined;
  const usage = Object.values(kinds).map(k => `  npm run new -- ${k.usage}`);
  if (!make || words.length === 0) throw new PlanError(['What shall it be?', ...usage].join('\n'));
  return writePlan(folder, make.plan(words.join(' '), houseAt(folder)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const line of makeNew(root, process.argv.slice(2))) console.log(line);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
