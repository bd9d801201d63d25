import path from 'node:path';
import ts from 'typescript';
import type { Source } from './source';

export interface Import {
  /** As written. */
  specifier: string;
  /** Path in the repository without its ending, or null for a package. */
  target: string | null;
  line: number;
  /** Erased at build: it binds no module at run time. */
  typeOnly: boolean;
}

const aliases: [string, string][] = [
  ['~/', 'app/'],
  ['#db/', 'db/'],
  ['#content/', 'content/'],
  ['#tests/', 'tests/'],
];

function resolve(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?(raw|url|inline)$/, '').replace(/\.(ts|tsx|js|mjs)$/, '');
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(from), bare);
  const alias = aliases.find(([prefix]) => bare.startsWith(prefix));
  return alias ? alias[1] + bare.slice(alias[0].length) : null;
}

const trees = new WeakMap<Source, ts.SourceFile>();

/** Syntax tree of a file, parsed once however many gates ask for it. */
export function syntaxTree(file: Source): ts.SourceFile {
  let tree = trees.get(file);
  if (!tree) {
    const kind = file.path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true, kind);
    trees.set(file, tree);
  }
  return tree;
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, child => walk(child, visit));
}

export function lineOf(node: ts.Node): number {
  const tree = node.getSourceFile();
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

function isErased(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    !!names &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every(e => e.isTypeOnly)
  );
}

const found = new WeakMap<Source, Import[]>();

/** Everything a file imports, in any form: static, re-export, `import()` and the type `import('…')`. */
export function importsOf(file: Source): Import[] {
  const known = found.get(file);
  if (known) return known;
  const imports: Import[] = [];
  const add = (node: ts.Node, name: ts.Node | undefined, typeOnly: boolean) => {
    if (!name || !ts.isStringLiteralLike(name)) return;
    imports.push({
      specifier: name.text,
      target: resolve(file.path, name.text),
      line: lineOf(node),
      typeOnly,
    });
  };
  walk(syntaxTree(file), node => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      add(node, node.moduleSpecifier, isErased(node));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, true);
  });
  found.set(file, imports);
  return imports;
}

/** Turns the target of an import into the path of the file it means, ending included. */
export function resolver(files: Source[]): (target: string) => string {
  const byBare = new Map(files.map(f => [f.path.replace(/\.(ts|tsx|js|mjs)$/, ''), f.path]));
  return target => byBare.get(target) ?? byBare.get(`${target}/index`) ?? target;
}
