import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import type { JobHandler } from '~/platform/jobs/jobs.server.ts';
import { vendorMoved } from '~/registration/duplicates/vendor-moved.ts';
import { moveProducts } from './move-products.server.ts';

/** Works off the news that a vendor was merged, or stands for itself again. */
export const moveProductsJob: JobHandler = {
  name: vendorMoved('').name,
  async run(pemda, { vendorId }) {
    const scope = { actor: systemActor(pemda), pemda };
    const moved = await runCommand(scope, ctx => moveProducts(ctx, { vendorId: String(vendorId) }));
    if (!moved.ok) throw new Error(`products of a moved vendor stay: ${moved.problems[0]?.code}`);
  },
};
