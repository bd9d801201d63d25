import type { Example } from '../example.ts';
import { Link } from './link.tsx';

export const examples: Example[] = [
  {
    name: 'in-text',
    view: say => (
      <p>
        {say('NIB gratis dan dibuat di', 'A NIB is free and made at')}{' '}
        <Link to="https://oss.go.id">oss.go.id</Link>. {say('Lihat juga', 'See also')}{' '}
        <Link to="/">{say('beranda', 'the start page')}</Link>.
      </p>
    ),
  },
];
