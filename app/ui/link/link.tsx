import { Link as RouterLink } from '@remix-run/react';
import type { AnchorHTMLAttributes } from 'react';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string;
  /** A full page load: downloads, files, pages without JavaScript. */
  plain?: boolean;
}

/** The one door to the router: everything else in ui/ links through here. */
export function Link({ to, plain, ...rest }: LinkProps) {
  const leaves = plain || rest.download !== undefined || /^([a-z]+:|\/\/|#)/i.test(to);
  return leaves ? <a href={to} {...rest} /> : <RouterLink to={to} {...rest} />;
}
