import { Link as RouterLink, useLocation } from '@remix-run/react';
import type { AnchorHTMLAttributes } from 'react';
import { audienceOf } from './audience.ts';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string;
  /** A full page load: downloads, files, pages without JavaScript. */
  plain?: boolean;
}

/** The one door to the router: everything else in ui/ links through here. */
export function Link({ to, plain, ...rest }: LinkProps) {
  const { pathname } = useLocation();
  const elsewhere = to.startsWith('/') && audienceOf(to) !== audienceOf(pathname);
  const leaves = plain || elsewhere || rest.download !== undefined || /^([a-z]+:|\/\/|#)/i.test(to);
  return leaves ? <a href={to} {...rest} /> : <RouterLink to={to} {...rest} />;
}
