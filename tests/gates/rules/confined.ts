import ts from 'typescript';
import { importsOf, lineOf, syntaxTree, walk } from '../support/imports';
import { type Breaches, isCode, type Source } from '../support/source';

interface Confined {
  what: string;
  packages: RegExp;
  allowed: RegExp;
  /** How many files may hold it; the way out of a framework stays short. */
  files?: number;
}

/** Packages that live in named places only (docs/architecture.md, design §2). */
const confined: Confined[] = [
  {
    what: 'Lucia',
    packages: /^(lucia|@lucia-auth\/.*)$/,
    allowed: /^app\/identity\/[^/]+\.server\.ts$/,
    files: 1,
  },
  {
    what: 'Remix',
    packages: /^@remix-run\//,
    allowed:
      /^(app\/(routes\/|routes\.ts$|root\.tsx$|entry\.|use-page\.ts$|i18n\/use-|ui\/(link|form)\/|platform\/http\/)|server(\.ts$|\/)|scripts\/|(vite|remix)\.config)/,
  },
  { what: 'the inert package "remix"', packages: /^remix$/, allowed: /^$/ },
  {
    what: 'the Postgres driver',
    packages: /^(postgres|drizzle-orm\/postgres-js)$/,
    allowed: /^(db\/|app\/identity\/[^/]+\.server\.ts$)/,
  },
  { what: 'pg-boss', packages: /^pg-boss$/, allowed: /^(app\/platform\/jobs\/|db\/migrate\.server\.ts$)/ },
  {
    what: 'argon2',
    packages: /^@node-rs\/argon2$/,
    allowed: /^app\/(identity|platform\/crypto)\//,
    files: 1,
  },
  { what: 'sharp', packages: /^sharp$/, allowed: /^(app\/(catalog|platform)\/|db\/seeds\/|scripts\/)/ },
];

const isProduct = (file: Source) => isCode(file) && /^(app|db|scripts|server)/.test(file.path);

/** Only-one-file rules for packages. */
export function checkConfined(files: Source[]): Breaches {
  return confined.flatMap(({ what, packages, allowed, files: most }) => {
    const holders = files.filter(
      f => isProduct(f) && importsOf(f).some(i => i.target === null && packages.test(i.specifier)),
    );
    const strays = holders
      .filter(f => !allowed.test(f.path))
      .map(f => `${f.path}: ${what} does not belong here`);
    const tooMany =
      most !== undefined && holders.length > most
        ? [`${holders.map(f => f.path).join(', ')}: ${what} belongs in ${most} file`]
        : [];
    return [...strays, ...tooMany];
  });
}

const settings = 'app/platform/config/env.server.ts';

/** One file reads the environment; launchers (plain .mjs) hand it on to the processes they start. */
export function checkEnvironment(files: Source[]): Breaches {
  const breaches: Breaches = [];
  for (const file of files.filter(
    f => isProduct(f) && !/^scripts\/.*\.mjs$/.test(f.path) && f.path !== settings,
  )) {
    walk(syntaxTree(file), node => {
      const reads =
        ts.isPropertyAccessExpression(node) &&
        node.name.text === 'env' &&
        /^(process|import\.meta)$/.test(node.expression.getText());
      // Vite replaces these three while it builds: they are no setting of the running server.
      const built = reads && /^import\.meta\.env\.(DEV|PROD|SSR)$/.test(node.parent.getText());
      if (reads && !built)
        breaches.push(`${file.path}:${lineOf(node)}: settings are read in ${settings} only`);
    });
  }
  return breaches;
}
