import { readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
// Comes with @remix-run/react, whose links and hooks need its router around them.
import { createStaticRouter, StaticRouterProvider } from 'react-router-dom/server.js';
import type { Language } from '~/i18n/languages.ts';
import { GroundProvider, useGround } from '~/i18n/use-words.ts';
import type { Example, Say } from '~/ui/example.ts';

const messages: Record<Language, Record<string, string>> = {
  id: JSON.parse(readFileSync('content/locales/id/ui.json', 'utf8')),
  en: JSON.parse(readFileSync('content/locales/en/ui.json', 'utf8')),
};

function wordsOf(language: Language) {
  const entries = Object.entries(messages[language]);
  return Object.fromEntries(entries.map(([key, text]) => [`ui.${key}`, compileMessage(text)]));
}

/** What the root does: collects what the loaders sent, once for the page. */
function Ground({ children }: { children: ReactNode }) {
  return <GroundProvider value={useGround()}>{children}</GroundProvider>;
}

/** Markup of a component inside a router whose loader sent the common words. */
export function render(view: ReactNode, language: Language = 'id', at = '/'): string {
  const route = { id: 'root', path: '*', element: <Ground>{view}</Ground> };
  const context = {
    basename: '',
    location: { pathname: at, search: '', hash: '', state: null, key: 'first' },
    matches: [{ route, params: {}, pathname: at, pathnameBase: '/' }],
    loaderData: { root: { language, words: wordsOf(language) } },
    actionData: null,
    errors: null,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  };
  const router = createStaticRouter([route], context);
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}

export const inIndonesian: Say = id => id;
export const inEnglish: Say = (_, en) => en;

export function renderExample(example: Example, language: Language = 'id'): string {
  return render(example.view(language === 'id' ? inIndonesian : inEnglish), language, '/gallery');
}

const folders = import.meta.glob<{ examples: Example[] }>('../../../app/ui/*/*.examples.tsx', {
  eager: true,
});

/** Every example of the house as `component/example`. */
export const allExamples: { id: string; component: string; example: Example }[] = Object.entries(
  folders,
).flatMap(([path, { examples }]) => {
  const component = path.split('/').at(-2)!;
  return examples.map(example => ({ id: `${component}/${example.name}`, component, example }));
});
