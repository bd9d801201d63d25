import type { Course } from '~/bimtek/courses/course';

/** `vendor/products.$productId.tsx` → `/vendor/products/[^/]+`; what only makes a layout or catches everything is no page. */
function patternOf(file: string): string[] {
  const [folder = '', ...rest] = file.split('/');
  const name = rest.join('/').replace(/\.tsx?$/, '');
  if (name === '' || name === '$') return [];
  const parts = name
    .replaceAll(/\[(.)\]/g, '\u0000')
    .split('.')
    .map(part => part.replaceAll('\u0000', '.').replace(/_$/, ''))
    .filter(part => part !== '_index' && !part.startsWith('('))
    .map(part => part.replaceAll('.', '\\.').replace(/\$\w+/, '[^/]+'));
  const open = folder === 'public' || folder === 'auth' || folder === 'api';
  return [`/${[...(open ? [] : [folder]), ...parts].join('/')}`];
}

/**
 * Tells whether an address leads to a page: a route of the portal, and under /learn a course and a lesson that exist.
 * @param routes files below app/routes, as `folder/name.tsx`
 */
export function findPages(
  routes: readonly string[],
  courses: readonly Pick<Course, 'id' | 'lessons'>[],
): (address: string) => boolean {
  const patterns = routes.flatMap(patternOf).filter(pattern => !pattern.startsWith('/learn/'));
  const known = new RegExp(`^(?:${patterns.join('|')})$`);
  const lessons = new Set(
    courses.flatMap(({ id, lessons }) => [`/learn/${id}`, ...lessons.map(each => `/learn/${id}/${each.id}`)]),
  );
  return address => known.test(address) || lessons.has(address);
}
