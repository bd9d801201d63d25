import { listPemda } from '~/identity/list-pemda.server.ts';
import { systemClock } from '~/platform/clock/clock.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { checkSoon } from './check-soon.ts';
import { checkVendor, listChecksToRepeat } from './check-vendor.server.ts';

/** Holds a vendor's answers against the outside registers after submitting; every hour asks those again that were down. */
export const checkRegistersJob: JobHandler = {
  name: checkSoon.name,
  schedule: '17 * * * *',
  async run(pemda, { vendorId, inaprocCode }) {
    if (pemda && vendorId) {
      const code = inaprocCode ? String(inaprocCode) : null;
      await checkVendor(pemda, { vendorId: String(vendorId), inaprocCode: code }, systemClock);
      return;
    }
    for (const { id } of await listPemda())
      for (const { vendorId: waiting, register } of await listChecksToRepeat(id, systemClock.now()))
        await checkVendor(id, { vendorId: waiting, inaprocCode: null, only: register }, systemClock);
  },
};
