import type { ReactNode } from 'react';
import { Kawung } from '../kawung/kawung.tsx';

/** Only for what was checked and found valid; anything else is a Notice. `children` says how it was checked. */
export function Seal({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="seal">
      <Kawung petals={['done', 'done', 'done', 'done']} core="done" />
      <div className="flow">
        <p>
          <b>{title}</b>
        </p>
        <p>{children}</p>
      </div>
    </div>
  );
}
