import type { ReactNode } from 'react';
import { Link } from '../link/link.tsx';

interface PhotoCardProps {
  /** An img with width, height and alt, or a drawing; shown at 4 to 3. */
  photo: ReactNode;
  title: string;
  to?: string;
  plain?: boolean;
  /** The small print under the line: why this card is here. */
  why?: ReactNode;
  children?: ReactNode;
}

export function PhotoCard({ photo, title, to, plain, why, children }: PhotoCardProps) {
  return (
    <article className="card photo">
      {photo}
      <div className="flow">
        <h2>
          {to ? (
            <Link to={to} plain={plain}>
              {title}
            </Link>
          ) : (
            title
          )}
        </h2>
        {children}
      </div>
      {why ? <p className="why">{why}</p> : null}
    </article>
  );
}
