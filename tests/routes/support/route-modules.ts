import type { Page } from '~/identity/page.ts';
import type { RouteArgs } from '~/identity/visit.server.ts';

interface RouteModule {
  handle?: Page;
  loader?: (args: RouteArgs) => unknown;
  action?: (args: RouteArgs) => unknown;
}

export interface Door {
  page: Page;
  file: string;
  method: 'GET' | 'POST';
  /** Names in the URL, `$productId` without the dollar. */
  params: string[];
  knock(args: RouteArgs): unknown;
}

const modules = import.meta.glob<RouteModule>('../../../app/routes/*/**/*.{ts,tsx}', { eager: true });

/** Every way into the product that runs on the server: the loader and the action of each route. */
export function listDoors(): Door[] {
  return Object.entries(modules).flatMap(([path, { handle, loader, action }]) => {
    if (!handle) throw new Error(`${path} declares no page`);
    const file = path.slice(path.indexOf('app/'));
    const params = [...file.matchAll(/\$(\w+?)(?=[._]|$|\/)/g)].map(m => m[1]!);
    const door = (method: Door['method'], knock: Door['knock']): Door => ({
      page: handle,
      file,
      method,
      params,
      knock,
    });
    return [...(loader ? [door('GET', loader)] : []), ...(action ? [door('POST', action)] : [])];
  });
}

export interface Answer {
  status: number;
  location: string | null;
}

/** Status of whatever a loader or an action gives back or throws: a Response, data with a status, or plain data. */
export async function answerOf(knocking: () => unknown): Promise<Answer> {
  try {
    return read(await knocking());
  } catch (thrown) {
    if (thrown instanceof Response || isData(thrown)) return read(thrown);
    throw thrown;
  }
}

function isData(value: unknown): value is { type: string; init: ResponseInit | null } {
  return (
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'DataWithResponseInit'
  );
}

function read(value: unknown): Answer {
  if (value instanceof Response) return { status: value.status, location: value.headers.get('Location') };
  return { status: (isData(value) ? value.init?.status : undefined) ?? 200, location: null };
}
