import ts from 'typescript';
import { importsOf, syntaxTree, walk } from '../support/imports';
import type { Breaches, Source } from '../support/source';

export type Access = 'public' | 'signed-in' | string[];

export interface RoutePage {
  path: string;
  audience: string;
  id: string;
  access: Access;
}

/** Folders whose pages need a role; public/, auth/ and api/ may open a page to anybody. */
const guarded = new Set(['vendor', 'trainer', 'ukpbj', 'opd', 'officer']);

const isRoute = (file: Source) => /^app\/routes\/[^/]+\/.+\.tsx?$/.test(file.path);
const isLayout = (file: Source) => /^app\/routes\/[^/]+\.tsx?$/.test(file.path);

/** Initializer or function of an export, or null. */
function exported(file: Source, name: string): ts.Node | null {
  for (const statement of syntaxTree(file).statements) {
    const open =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(m => m.kind === ts.SyntaxKind.ExportKeyword);
    if (!open) continue;
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    if (!ts.isVariableStatement(statement)) continue;
    const found = statement.declarationList.declarations.find(
      d => ts.isIdentifier(d.name) && d.name.text === name,
    );
    if (found?.initializer) return found.initializer;
  }
  return null;
}

function readAccess(node: ts.Expression | undefined): Access | null {
  if (!node) return null;
  if (ts.isStringLiteral(node)) return node.text === 'public' || node.text === 'signed-in' ? node.text : null;
  if (!ts.isArrayLiteralExpression(node) || node.elements.length === 0) return null;
  return node.elements.every(ts.isStringLiteral)
    ? node.elements.map(e => (e as ts.StringLiteral).text)
    : null;
}

/** What a route says of itself in `export const handle = definePage({…})`, with literal id and access. */
export function readPage(file: Source): RoutePage | null {
  const call = exported(file, 'handle');
  if (!call || !ts.isCallExpression(call) || call.expression.getText() !== 'definePage') return null;
  const [shape] = call.arguments;
  if (!shape || !ts.isObjectLiteralExpression(shape)) return null;
  const value = (name: string) =>
    shape.properties.filter(ts.isPropertyAssignment).find(p => p.name.getText() === name)?.initializer;
  const id = value('id');
  const access = readAccess(value('access'));
  if (!id || !ts.isStringLiteral(id) || !access) return null;
  return { path: file.path, audience: file.path.split('/')[2]!.replace(/\.tsx?$/, ''), id: id.text, access };
}

/** Every page of the house, for the access matrix. */
export function listPages(files: Source[]): RoutePage[] {
  return files.filter(isRoute).flatMap(file => readPage(file) ?? []);
}

/** `show(handle, …)` or `act(handle, …)` from the guard stands somewhere inside. */
function isBehindGuard(node: ts.Node): boolean {
  let found = false;
  walk(node, n => {
    if (!ts.isCallExpression(n) || !/^(show|act)$/.test(n.expression.getText())) return;
    if (n.arguments[0]?.getText() === 'handle') found = true;
  });
  return found;
}

function checkGuard(file: Source, page: RoutePage): Breaches {
  const loader = exported(file, 'loader');
  const action = exported(file, 'action');
  const breaches: Breaches = [];
  const imported = importsOf(file).some(i => i.target === 'app/identity/visit.server');
  if (action && !(imported && isBehindGuard(action)))
    breaches.push(`${file.path}: the action is not act(handle, …)`);
  if (
    page.access !== 'public' &&
    !(loader && imported && isBehindGuard(loader)) &&
    !(action && !loader && !exportsView(file))
  )
    breaches.push(`${file.path}: no loader show(handle, …) guards this page`);
  return breaches;
}

function exportsView(file: Source): boolean {
  return /^export default /m.test(file.text);
}

/** Every route declares page id and access, and answers only behind the guard. */
export function checkRoutes(files: Source[]): Breaches {
  const seen = new Map<string, string>();
  return files.flatMap(file => {
    const layout = isLayout(file) && (exported(file, 'loader') || exported(file, 'action'));
    if (!isRoute(file) && !layout) return [];
    const page = readPage(file);
    if (!page)
      return [`${file.path}: no handle = definePage({ id: '…', access: … }) with literal id and access`];
    const breaches = checkGuard(file, page);
    const first = seen.get(page.id);
    if (first) breaches.push(`${file.path}: page id ${page.id} is taken by ${first}`);
    seen.set(page.id, file.path);
    if (!page.id.startsWith(`${page.audience}.`))
      breaches.push(`${file.path}: page id ${page.id} does not begin with ${page.audience}.`);
    if (guarded.has(page.audience) && page.access === 'public')
      breaches.push(`${file.path}: a page of ${page.audience} is open to the public`);
    return breaches;
  });
}

const isRead = /^(get|find|list|count)[A-Z]/;

/** A route is guard, at most three reads or one command, view; a state change has a noun for its URL. */
export function checkThin(files: Source[]): Breaches {
  return files.filter(isRoute).flatMap(file => {
    const breaches: Breaches = [];
    for (const name of ['loader', 'action']) {
      const node = exported(file, name);
      if (!node) continue;
      const reads = new Set<string>();
      let commands = 0;
      walk(node, n => {
        if (ts.isSwitchStatement(n) && /intent|_action/.test(n.expression.getText()))
          breaches.push(`${file.path}: the ${name} switches on an intent; give each change its own URL`);
        if (!ts.isCallExpression(n)) return;
        const callee = n.expression.getText();
        if (ts.isIdentifier(n.expression) && isRead.test(callee)) reads.add(callee);
        if (/\.command$/.test(callee)) commands += 1;
      });
      if (name === 'loader' && reads.size > 3)
        breaches.push(`${file.path}: ${reads.size} reads (${[...reads].join(', ')}), at most three`);
      if (commands > 1) breaches.push(`${file.path}: the ${name} runs ${commands} commands, at most one`);
    }
    return breaches;
  });
}
