import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kinds } from '../../../scripts/new/kinds.mjs';
import { makeNew } from '../../../scripts/new.mjs';
import { checkCommands } from '../../gates/rules/command-line.ts';
import { checkConfined, checkEnvironment } from '../../gates/rules/confined.ts';
import { checkCycles } from '../../gates/rules/cycles.ts';
import { checkDeterminism } from '../../gates/rules/determinism.ts';
import { checkBarrels, checkComponents, checkNames, checkSizes } from '../../gates/rules/files.ts';
import { checkLayers } from '../../gates/rules/layers.ts';
import { checkRoutes, checkThin } from '../../gates/rules/routes.ts';
import { checkText } from '../../gates/rules/text.ts';
import { checkCodes, checkJsx, checkParity, checkUse } from '../../gates/rules/words.ts';
import { repository, root, type Source } from '../../gates/support/source.ts';

const gates = [
  checkBarrels,
  checkCodes,
  checkCommands,
  checkComponents,
  checkConfined,
  checkCycles,
  checkDeterminism,
  checkEnvironment,
  checkJsx,
  checkLayers,
  checkNames,
  checkParity,
  checkRoutes,
  checkSizes,
  checkText,
  checkThin,
  checkUse,
];

interface Plan {
  create?: Record<string, string>;
  change?: Record<string, string>;
}

const house = {
  today: '2026-11-05',
  read: (name: string) => repository().find(f => f.path === name)?.text ?? null,
  list: (name: string) => [
    ...new Set(
      repository()
        .filter(f => f.path.startsWith(`${name}/`))
        .map(f => f.path.slice(name.length + 1).split('/')[0]!),
    ),
  ],
};

function plan(kind: keyof typeof kinds, name: string): Plan {
  return kinds[kind].plan(name, house);
}

/** The house after the plan was carried out. */
function after({ create = {}, change = {} }: Plan): Source[] {
  const written = { ...create, ...change };
  const untouched = repository().filter(f => !Object.hasOwn(written, f.path));
  return [...untouched, ...Object.entries(written).map(([path, text]) => ({ path, text }))];
}

let known: Set<string> | undefined;
/** What the gates say of the house as it stands: here it counts only what a plan adds. */
function before(): Set<string> {
  known ??= new Set(gates.flatMap(gate => gate(repository())));
  return known;
}

const wanted: [keyof typeof kinds, string][] = [
  ['check', 'T90-judul-contoh'],
  ['command', 'identity/rename-person'],
  ['read', 'catalog/list-late-products'],
  ['read', 'catalog/find-example-product'],
  ['read', 'catalog/get-example-product'],
  ['read', 'catalog/count-example-products'],
  ['route', 'ukpbj/examples.$exampleId identity'],
  ['route', 'public/$pemda.examples identity'],
  ['component', 'example-strip'],
  ['adr', 'Lists come out of the draw, not out of a hand'],
];

describe('npm run new', () => {
  it.each(wanted)('%s %s breaks no house rule', (kind, name) => {
    const result = after(plan(kind, name));
    for (const gate of gates) expect(gate(result).filter(breach => !before().has(breach))).toEqual([]);
  });

  it.each(wanted.filter(([kind]) => kind !== 'adr'))('%s %s comes with a test', (kind, name) => {
    const tests = Object.keys(plan(kind, name).create ?? {}).filter(file =>
      /^tests\/.*\.test\.tsx?$/.test(file),
    );
    expect(tests.length).toBeGreaterThan(0);
  });

  it.each([
    ['check', 'judul-contoh'],
    ['check', 'T02-lain'],
    ['command', 'identity/sign-up'],
    ['command', 'nowhere/do-it'],
    ['command', 'identity/rename'],
    ['read', 'catalog/fetch-products'],
    ['route', 'office/page identity'],
    ['route', 'ukpbj/page'],
    ['component', 'NotKebab'],
    ['component', 'button'],
    ['adr', '!!!'],
    ['castle', 'x'],
  ])('refuses %s %s without a trace', (kind, name) => {
    expect(() => makeNew(root, [kind, name])).toThrow();
  });

  it('dates a decision', () => {
    const { create } = kinds.adr.plan('Satu Kata', house) as Plan;
    expect(create?.['docs/decisions/2026-11-05-satu-kata.md']).toContain(
      '# Satu Kata\n\n5 November 2026. Status',
    );
  });
});

describe('in a copy of the house', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'laris-new-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('what was written compiles, and its own tests pass', () => {
    for (const name of [
      'app',
      'content',
      'db',
      'docs',
      'scripts',
      'tests',
      'package.json',
      'biome.json',
      '.gitignore',
      'vitest.config.ts',
    ])
      cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    const files = wanted
      .flatMap(([kind, name]) => makeNew(copy, [kind, name]))
      .map(line => line.split(/\s+/)[1]!);
    const code = files.filter(file => /\.tsx?$/.test(file));
    const settings = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
    const include = [...code, 'app/*.d.ts', 'tests/support/*.ts'];
    writeFileSync(path.join(copy, 'tsconfig.json'), JSON.stringify({ ...settings, include }));
    const run = (bin: string, ...args: string[]) => {
      const file = path.join(root, 'node_modules', '.bin', bin);
      const { status, stdout, stderr } = spawnSync(file, args, { cwd: copy, encoding: 'utf8' });
      return { status, said: `${stdout}${stderr}` };
    };
    const broken = run('tsc', '--noEmit')
      .said.split('\n')
      .filter(line => files.some(file => line.startsWith(`${file}(`)));
    expect(broken).toEqual([]);
    const own = files.filter(file => /^tests\/unit\/.*\.test\.tsx?$/.test(file));
    const tests = [
      ...own,
      'tests/unit/catalog/quality/help-page.test.ts',
      'tests/unit/catalog/quality/profile.test.ts',
    ];
    expect(run('vitest', 'run', '--project', 'unit', ...tests)).toMatchObject({ status: 0 });
    expect(run('biome', 'check', '--vcs-enabled=false', ...code)).toMatchObject({ status: 0 });
  }, 120_000);
});
