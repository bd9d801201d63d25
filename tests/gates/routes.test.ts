import { describe, expect, it } from 'vitest';
import { checkRoutes, checkThin, listPages } from './rules/routes';
import { repository, source } from './support/source';

const guard = "import { act, show } from '~/identity/visit.server';";
const handle = (id: string, access: string) =>
  `export const handle = definePage({ id: '${id}', access: ${access} });`;
const loader = 'export const loader = show(handle, async v => ({}));';
const page = (path: string, ...lines: string[]) => source(path, guard, ...lines);

describe('routes', () => {
  it('declare page id and access, and answer behind the guard', () => {
    expect(checkRoutes(repository())).toEqual([]);
  });

  it('are thin', () => {
    expect(checkThin(repository())).toEqual([]);
  });

  it('are read for the access matrix', () => {
    const home = page('app/routes/vendor/_index.tsx', handle('vendor.home', "['vendor', 'officer']"), loader);
    expect(listPages([home])).toEqual([
      {
        path: 'app/routes/vendor/_index.tsx',
        audience: 'vendor',
        id: 'vendor.home',
        access: ['vendor', 'officer'],
      },
    ]);
  });
});

describe('the gate on routes', () => {
  const at = 'app/routes/vendor/home.tsx';
  const good = handle('vendor.home', "['vendor']");

  it.each([
    ['good', [good, loader, 'export default function Home() {}']],
    [
      'a loader inside another',
      [good, 'export async function loader(args) { return show(handle, read)(args); }'],
    ],
    ['an action alone', [good, 'export const action = act(handle, async v => v.command(c => go(c)));']],
  ])('lets pass: %s', (_, lines) => {
    expect(checkRoutes([page(at, ...lines)])).toEqual([]);
  });

  it.each([
    ['no handle', [loader], 'no handle'],
    ['a handle of its own making', ["export const handle = { id: 'vendor.home' };", loader], 'no handle'],
    [
      'an id from elsewhere',
      ["export const handle = definePage({ id: name, access: 'public' });"],
      'no handle',
    ],
    ['no access', ["export const handle = definePage({ id: 'vendor.home' });", loader], 'no handle'],
    ['an empty list of roles', [handle('vendor.home', '[]'), loader], 'no handle'],
    ['no loader', [good, 'export default function Home() {}'], 'no loader'],
    ['a loader that skips the guard', [good, 'export const loader = async () => ({});'], 'no loader'],
    [
      'the guard with another page',
      [good, 'export const loader = show(other, async v => ({}));'],
      'no loader',
    ],
    ['an action that skips the guard', [good, loader, 'export async function action() {}'], 'act(handle'],
    ['an open page for vendors', [handle('vendor.home', "'public'"), loader], 'open to the public'],
    [
      'the id of another audience',
      [handle('ukpbj.home', "['vendor']"), loader],
      'does not begin with vendor.',
    ],
  ])('finds %s', (_, lines, expected) => {
    const found = checkRoutes([page(at, ...lines)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('finds a guard of the same name from elsewhere', () => {
    const own = "import { show } from './show';";
    expect(checkRoutes([source(at, own, good, loader)])).toHaveLength(1);
  });

  it('finds the same page id twice, and a layout that loads unguarded', () => {
    const twice = [page(at, good, loader), page('app/routes/vendor/b.tsx', good, loader)];
    expect(checkRoutes(twice)).toEqual([
      'app/routes/vendor/b.tsx: page id vendor.home is taken by app/routes/vendor/home.tsx',
    ]);
    const layout = source('app/routes/vendor.tsx', 'export const loader = () => secret();');
    expect(checkRoutes([layout])).toHaveLength(1);
    expect(checkRoutes([source('app/routes/vendor.tsx', 'export default function Layout() {}')])).toEqual([]);
  });

  it('finds a fat route', () => {
    const reads = 'getA(tx), listB(tx), findC(tx), countD(tx)';
    expect(
      checkThin([page(at, `export const loader = show(handle, v => v.read(tx => [${reads}]));`)])[0],
    ).toContain('4 reads');
    const two = 'export const action = act(handle, async v => { await v.command(a); await v.command(b); });';
    expect(checkThin([page(at, two)])[0]).toContain('2 commands');
    const intent = 'export const action = act(handle, v => { switch (form.intent) { default: } });';
    expect(checkThin([page(at, intent)])[0]).toContain('intent');
    expect(
      checkThin([
        page(at, 'export const loader = show(handle, v => v.read(tx => [getA(tx), listB(tx), findC(tx)]));'),
      ]),
    ).toEqual([]);
  });
});
