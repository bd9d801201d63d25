import type { CapabilityLine, DueLine } from './present-capabilities.ts';

/** What has no day comes last. */
export function bySoonest(a: DueLine, b: DueLine): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}

/** What will be asked, each thing once with the keys of everything that needs it, soonest first. */
export function gatherLater(lines: readonly CapabilityLine[]): (DueLine & { needs: string[] })[] {
  const things = new Map<string, DueLine & { needs: string[] }>();
  for (const { key, capability, later } of lines) {
    if (capability === 'submission') continue;
    for (const line of later) {
      const name = [line.name, line.dueOn, line.problem].join('|');
      const known = things.get(name);
      if (known) known.needs.push(key);
      else things.set(name, { ...line, needs: [key] });
    }
  }
  return [...things.values()].sort(bySoonest);
}
