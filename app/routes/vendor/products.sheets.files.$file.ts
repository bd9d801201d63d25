import { writeSheetFile } from '~/catalog/sheets/write-sheet-file.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { attachSheet } from '~/platform/export/attach-sheet.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { findVendorOfPerson } from '~/registration/find-vendor-of-person.server.ts';
export const handle = definePage({ id: 'vendor.product-sheet-file', access: ['vendor'] });

/** Template, products to change, refused rows of a list, ready products in the shape of a channel. */
export const loader = act(handle, async v => {
  const vendor = await v.read(tx => findVendorOfPerson(tx, v.session?.personId ?? ''));
  if (!vendor) throw notFound();
  const vendorId = vendor.id;
  const { pemda, language, t: say, params } = v;
  const origin = config().origin ?? new URL(v.request.url).origin;
  const asked = { file: params.file ?? '', vendorId, now: v.clock.now(), language, pemda, origin, say };
  const written = await v.read(tx => writeSheetFile(tx, asked));
  if (!written) throw notFound();
  return attachSheet(written.rows, written);
});
