import { demandKebab, PlanError, pascal } from './names.mjs';

const sheet = 'app/ui/ui.css';

function source(name) {
  return `import type { ReactNode } from 'react';

/** What it is for, and when another component is the better one. */
export function ${pascal(name)}({ children }: { children: ReactNode }) {
  return <div className="${name}">{children}</div>;
}
`;
}

function examples(name) {
  const component = pascal(name);
  return `import type { Example } from '../example.ts';
import { ${component} } from './${name}.tsx';

export const examples: Example[] = [
  {
    name: 'plain',
    view: say => <${component}>{say('Keripik singkong 200 g', 'Cassava chips 200 g')}</${component}>,
  },
];
`;
}

function test(name) {
  const component = pascal(name);
  return `import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ${component} } from '~/ui/${name}/${name}.tsx';
import { examples } from '~/ui/${name}/${name}.examples.tsx';

describe('${name}', () => {
  it('shows what it is given', () => {
    expect(renderToStaticMarkup(<${component}>isi</${component}>)).toBe('<div class="${name}">isi</div>');
  });

  it('speaks the language of the reader in its examples', () => {
    const render = (say: (id: string, en: string) => string) => examples.map(e => renderToStaticMarkup(<>{e.view(say)}</>));
    expect(render(id => id)).not.toEqual(render((_, en) => en));
  });
});
`;
}

/** A component: one folder with source, look and examples, named in the one style sheet. */
export function planComponent(name, house) {
  demandKebab(name, 'Component');
  const styles = house.read(sheet);
  const closing = '@import "./ground/print.css"';
  if (!styles?.includes(closing)) throw new PlanError(`${sheet} no longer ends with ${closing}.`);
  const folder = `app/ui/${name}`;
  return {
    create: {
      [`${folder}/${name}.tsx`]: source(name),
      [`${folder}/${name}.css`]: `.${name} { padding: var(--g3) }\n`,
      [`${folder}/${name}.examples.tsx`]: examples(name),
      [`tests/unit/ui/${name}.test.tsx`]: test(name),
    },
    change: { [sheet]: styles.replace(closing, `@import "./${name}/${name}.css" layer(parts);\n${closing}`) },
  };
}
