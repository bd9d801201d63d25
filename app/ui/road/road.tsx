import type { ReactNode } from 'react';
import { Kawung, type Petal } from '../kawung/kawung.tsx';

interface RoadProps {
  /** Four petals and the core, in the order of the road. */
  petals: readonly [Petal, Petal, Petal, Petal];
  core: Petal;
  /** Always a sentence with the same meaning: “Langkah 3 dari 5: Tayang”. */
  title: ReactNode;
  children?: ReactNode;
}

export function Road({ petals, core, title, children }: RoadProps) {
  return (
    <div className="road">
      <Kawung petals={petals} core={core} />
      <div className="flow">
        <p>
          <b>{title}</b>
        </p>
        {children ? <p className="small soft">{children}</p> : null}
      </div>
    </div>
  );
}
