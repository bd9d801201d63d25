import { type Breaches, isCode, type Source } from '../support/source';

const forbidden =
  /(^|[-.])(utils?|helpers?|common|service|managers?|misc|types?|data|shared|lib|stuff|constants?)(\.(server|client|test|job))*\.(ts|tsx|mjs|css)$/;

/** A file is named after its verb or its noun, never after a drawer. */
export function checkNames(files: Source[]): Breaches {
  return files.flatMap(({ path }) => {
    const name = path.split('/').at(-1)!;
    if (forbidden.test(name)) return [`${path}: a name that explains nothing`];
    if (/^index\.(ts|tsx|mjs)$/.test(name)) return [`${path}: an index file hides what a folder exports`];
    return [];
  });
}

export const mostLines = 400;

/** No source file above 400 lines: there is a second room in there. */
export function checkSizes(files: Source[]): Breaches {
  const counted = (file: Source) =>
    (isCode(file) || file.path.endsWith('.css')) && !file.path.startsWith('public/');
  return files.filter(counted).flatMap(({ path, text }) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return lines > mostLines ? [`${path}: ${lines} lines, at most ${mostLines}`] : [];
  });
}

/** A file that only passes on what others export is a detour for everybody who reads. */
export function checkBarrels(files: Source[]): Breaches {
  return files.filter(isCode).flatMap(({ path, text }) => {
    // The schema is one object for the migration tool: db/schema/schema.ts gathers it by intent.
    if (path === 'db/schema/schema.ts') return [];
    const statements = text
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .split(';')
      .map(s => s.trim())
      .filter(Boolean);
    const barrel =
      statements.length > 1 &&
      statements.every(s => /^export (type )?(\*|\{[^}]*\}) (as \w+ )?from /.test(s.replace(/\s+/g, ' ')));
    return barrel ? [`${path}: only passes on what other files export`] : [];
  });
}

/** One folder per component: source, look and the examples that feed the gallery and the accessibility tests. */
export function checkComponents(files: Source[]): Breaches {
  const inUi = files.map(f => f.path).filter(p => /^app\/ui\/[^/]+\/[^/]+$/.test(p));
  const folders = [...new Set(inUi.map(p => p.split('/')[2]!))];
  return folders.flatMap(folder => {
    const own = inUi.filter(p => p.startsWith(`app/ui/${folder}/`));
    const component = own.some(p => p.endsWith('.tsx') && !p.endsWith('.examples.tsx'));
    const examples = own.some(p => /\.examples\.tsx?$/.test(p));
    return component && !examples ? [`app/ui/${folder}: no examples`] : [];
  });
}
