import { writeSheetFile } from '~/catalog/sheets/write-sheet-file.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { attachSheet } from '~/platform/export/attach-sheet.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'ukpbj.product-sheet-file', access: ['ukpbj'] });

/** Template, products to change, refused rows of a list, ready products in the shape of a channel. */
export const loader = act(handle, async v => {
  const vendorId = null;
  const { pemda, language, t: say, params } = v;
  const origin = config().origin ?? new URL(v.request.url).origin;
  const asked = { file: params.file ?? '', vendorId, now: v.clock.now(), language, pemda, origin, say };
  const written = await v.read(tx => writeSheetFile(tx, asked));
  if (!written) throw notFound();
  return attachSheet(written.rows, written);
});
