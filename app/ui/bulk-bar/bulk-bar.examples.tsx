import { Button } from '../button/button.tsx';
import type { Example } from '../example.ts';
import { BulkBar } from './bulk-bar.tsx';

export const examples: Example[] = [
  {
    name: 'chosen',
    wide: true,
    view: say => (
      <BulkBar>
        <b>{say('5 dipilih', '5 chosen')}</b>
        <Button slim>{say('Setujui 4 yang memenuhi syarat', 'Approve the 4 that qualify')}</Button>
        <Button slim kind="second">
          {say('Minta perbaikan', 'Ask for repair')}
        </Button>
      </BulkBar>
    ),
  },
];
