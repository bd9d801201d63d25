import type { ReactNode } from 'react';

interface TicketProps {
  /** “Nomor antrean”. */
  above: string;
  number: string;
  /** “dari 312”. */
  below: string;
  title: ReactNode;
  /** The promise: “paling lambat …”, never a countdown. */
  children?: ReactNode;
}

export function Ticket({ above, number, below, title, children }: TicketProps) {
  return (
    <div className="ticket">
      <p className="stub">
        {above}
        <b className="number">{number}</b>
        {below}
      </p>
      <div className="flow">
        <p>
          <b>{title}</b>
        </p>
        {typeof children === 'string' ? <p className="small">{children}</p> : children}
      </div>
    </div>
  );
}
