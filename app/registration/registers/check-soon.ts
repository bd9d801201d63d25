/** The job that asks the outside registers about a vendor. `inaprocCode`: typed in by an officer. */
export const checkSoon = {
  name: 'check-registers',
  of: (vendorId: string, inaprocCode?: string) => ({
    name: 'check-registers',
    key: vendorId,
    data: { vendorId, ...(inaprocCode ? { inaprocCode } : {}) },
  }),
};
