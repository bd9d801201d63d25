// esbuild plugin: `import.meta.glob` as Vite knows it (eager, default or raw), for the bundle of the command line.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const call =
  /import\.meta\.glob(?:<[^;]*?>)?\(\s*(\[[^\]]*\]|'[^']*'|"[^"]*")\s*(?:,\s*(\{[^}]*\})\s*,?\s*)?\)/g;

const oneStar = text =>
  new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`);

/** Files under `folder` that match the segments of a pattern; `seen` gets every folder that was listed. */
function match(folder, segments, seen) {
  const [head, ...rest] = segments;
  if (head === '..' || head === '.') return match(path.join(folder, head), rest, seen);
  seen.push(folder);
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (head === '**')
    return [
      ...match(folder, rest, seen),
      ...entries.filter(e => e.isDirectory()).flatMap(e => match(path.join(folder, e.name), segments, seen)),
    ];
  return entries
    .filter(e => oneStar(head).test(e.name) && e.isDirectory() === rest.length > 0)
    .flatMap(e => (rest.length ? match(path.join(folder, e.name), rest, seen) : [path.join(folder, e.name)]));
}

/** The source with every glob written out; `watched` names the folders whose listing it depends on. */
export function writeOutGlobs(source, file) {
  const imports = [];
  const watched = [];
  const folder = path.dirname(file);
  const contents = source.replace(call, (_, patterns, options = '') => {
    const wanted = [...patterns.matchAll(/['"]([^'"]+)['"]/g)].map(m => m[1]);
    const found = [...new Set(wanted.flatMap(p => match(folder, p.split('/'), watched)))];
    const eager = /eager:\s*true/.test(options);
    const onlyDefault = /import:\s*['"]default['"]/.test(options);
    const raw = /query:\s*['"]\?raw['"]/.test(options);
    const members = found.map(target => {
      const relative = path.relative(folder, target).split(path.sep).join('/');
      const key = JSON.stringify(relative.startsWith('.') ? relative : `./${relative}`);
      const from = JSON.stringify(raw ? `${target}?raw` : target);
      if (!eager) return `${key}: () => import(${from})${onlyDefault ? '.then(m => m.default)' : ''}`;
      const name = `__glob${imports.length}`;
      imports.push(`import ${onlyDefault ? name : `* as ${name}`} from ${from};`);
      return `${key}: ${name}`;
    });
    return `{${members.join(', ')}}`;
  });
  return { contents: imports.join('') + contents, watched };
}

/** `watched` collects folders: a file that is added later must make a new bundle. */
export function globPlugin(watched) {
  return {
    name: 'glob',
    setup(build) {
      build.onResolve({ filter: /\?raw$/ }, args => ({
        path: path.resolve(args.resolveDir, args.path.replace(/\?raw$/, '')),
        namespace: 'raw',
      }));
      build.onLoad({ filter: /./, namespace: 'raw' }, args => ({
        contents: readFileSync(args.path, 'utf8'),
        loader: 'text',
        watchFiles: [args.path],
      }));
      build.onLoad({ filter: /\/(app|db|scripts)\/.*\.tsx?$/ }, args => {
        const source = readFileSync(args.path, 'utf8');
        if (!source.includes('import.meta.glob')) return undefined;
        const written = writeOutGlobs(source, args.path);
        watched.push(...written.watched);
        return { contents: written.contents, loader: args.path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}
