import type { CapabilityLine } from './present-capabilities.ts';

/** How a capability looks: open, shut by something to do, by something overdue, or by the office's reading alone. */
export function capabilityTone({
  open,
  due,
}: Pick<CapabilityLine, 'open' | 'due'>): 'good' | 'bad' | 'busy' | 'wait' {
  if (open) return 'good';
  if (due.some(one => one.state === 'late')) return 'bad';
  return due.length > 0 && due.every(one => one.state === 'waiting') ? 'busy' : 'wait';
}

const places: Record<CapabilityLine['capability'], string> = {
  learn: '/learning',
  'draft-product': '/vendor/products',
  submission: '/vendor/registration/check',
  publish: '/vendor/products',
  promotion: '/vendor/turn',
};

/** Where a line leads: to the thing itself while it is open and nothing will be asked, otherwise to what is missing. */
export function capabilityPlace({ key, capability, open, later }: CapabilityLine): string {
  if (!open) return `/vendor/requirements#${key}`;
  return later.length === 0 ? places[capability] : '/vendor/requirements#later';
}
