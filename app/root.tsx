import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
} from '@remix-run/react';
import { type ReactNode, useEffect } from 'react';
import { GroundProvider, useGround, useWords } from '~/i18n/use-words.ts';
import { useNonce } from '~/platform/http/nonce.ts';
import { Foot } from './identity/foot.tsx';
import { readGround } from './identity/read-ground.server.ts';
import { Layout as Frame } from './ui/layout/layout.tsx';
import styles from './ui/ui.css?url';
import { usePage } from './use-page.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'Laris' }];

/** Language and common words for every page, also for error pages, which have no loader of their own. */
export const loader = ({ request }: LoaderFunctionArgs) => readGround(request);

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const ground = useGround();
  // A reading page and an error page ship no script at all.
  const hydrate = usePage()?.hydrate ?? false;
  return (
    <html lang={ground.language} data-owner={ground.owner}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#182f55" />
        <Meta />
        <Links />
      </head>
      <body>
        <GroundProvider value={ground}>{children}</GroundProvider>
        {hydrate ? <ScrollRestoration nonce={nonce} /> : null}
        {hydrate ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Whether the router itself found no route; what a loader answers is not of its making. */
function isUnmatched(error: unknown): boolean {
  return (
    isRouteErrorResponse(error) && error.status === 404 && 'internal' in error && error.internal === true
  );
}

export function ErrorBoundary() {
  const t = useWords();
  const error = useRouteError();
  const elsewhere = isUnmatched(error);
  // A redirect led to pages of another audience, which the browser has no map of: the server knows them.
  useEffect(() => {
    if (elsewhere) window.location.reload();
  }, [elsewhere]);
  if (elsewhere) return null;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = status === 404 ? 'not-found' : status === 403 ? 'not-allowed' : 'broken';
  return (
    <Frame home="/" foot={<Foot />}>
      <title>{t(`ui.error.${kind}.title`)}</title>
      <h1>{t(`ui.error.${kind}.title`)}</h1>
      <p>{t(`ui.error.${kind}.text`)}</p>
      <p>
        <a className="button" href="/">
          {t('ui.error.home')}
        </a>
      </p>
    </Frame>
  );
}
