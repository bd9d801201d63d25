import { Button } from '../button/button.tsx';
import type { Example } from '../example.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

export const examples: Example[] = [
  {
    name: 'delete',
    view: say => (
      <ConfirmDialog
        to="/gallery"
        trigger={say('Hapus produk', 'Delete product')}
        kind="danger"
        icon="trash"
        title={say('Hapus emping melinjo?', 'Delete the crackers?')}
      >
        <p>
          {say(
            'Foto dan harganya ikut terhapus. Catatan penjualannya tetap ada.',
            'Its photos and price go too. Its sales stay on record.',
          )}
        </p>
        <Button kind="danger" type="button">
          {say('Ya, hapus', 'Yes, delete')}
        </Button>
      </ConfirmDialog>
    ),
  },
];
