/**
 * The news that a vendor was merged into another one, or stands for itself again. Whoever keeps things of vendors
 * looks where they belong now: told twice or late, the outcome is the same.
 */
export function vendorMoved(vendorId: string) {
  return { name: 'move-products', key: vendorId, data: { vendorId } };
}
