import { useMatches } from '@remix-run/react';
import type { Page } from '~/identity/page.ts';

/** What the page that is shown declares of itself; undefined on an error page. */
export function usePage(): Page | undefined {
  const handles = useMatches().map(match => match.handle as Page | undefined);
  return handles.findLast(handle => handle !== undefined);
}
