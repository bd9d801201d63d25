import type { z } from 'zod';

/** What is recorded: ids and codes only, never a personal value. `v` is the schema version of `data`. */
export interface AuditEvent {
  type: string;
  subject: string;
  data: Record<string, unknown>;
}

type Shapes = Record<string, z.ZodObject>;

/**
 * The events of one domain: `const catalogEvents = defineEvents('catalog', { 'product-added': z.object({ vendorId: z.uuid() }) })`,
 * used as `ctx.record(catalogEvents['product-added'](productId, { vendorId }))`. The type becomes `catalog.product-added`.
 */
export function defineEvents<S extends Shapes>(domain: string, shapes: S) {
  const makers = Object.entries(shapes).map(([name, shape]) => [
    name,
    (subject: string, data: unknown): AuditEvent => ({
      type: `${domain}.${name}`,
      subject,
      data: shape.strict().parse(data) as Record<string, unknown>,
    }),
  ]);
  return Object.fromEntries(makers) as {
    [N in keyof S]: (subject: string, data: z.input<S[N]>) => AuditEvent;
  };
}
