import { importsOf, resolver } from '../support/imports';
import { type Breaches, isCode, type Source } from '../support/source';

/** Files that import each other in a ring. Types are erased at build, so an `import type` closes no ring. */
export function checkCycles(files: Source[]): Breaches {
  const find = resolver(files);
  const edges = new Map<string, string[]>();
  for (const file of files.filter(isCode)) {
    const targets = importsOf(file).filter(i => i.target !== null && !i.typeOnly);
    edges.set(file.path, [...new Set(targets.map(i => find(i.target!)))]);
  }
  const rings: Breaches = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const follow = (path: string) => {
    const at = trail.indexOf(path);
    if (at >= 0) rings.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    trail.push(path);
    for (const next of edges.get(path) ?? []) follow(next);
    trail.pop();
    done.add(path);
  };
  for (const path of edges.keys()) follow(path);
  return rings;
}
