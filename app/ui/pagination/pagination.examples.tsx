import type { Example } from '../example.ts';
import { Pagination } from './pagination.tsx';

export const examples: Example[] = [
  { name: 'middle', view: () => <Pagination page={5} pages={12} to={n => `?page=${n}`} /> },
  {
    name: 'first',
    view: say => (
      <Pagination label={say('Halaman awal', 'First page')} page={1} pages={3} to={n => `?page=${n}`} />
    ),
  },
];
