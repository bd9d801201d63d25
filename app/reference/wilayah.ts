/** Areas as the Ministry of Home Affairs numbers them (Kepmendagri 300.2.2-2138/2025): 33, 33.25, 33.25.01, 33.25.01.2001. */
export const areaLevels = ['province', 'regency', 'district', 'village'] as const;
export type AreaLevel = (typeof areaLevels)[number];

export interface Area {
  /** Dotted. */
  code: string;
  name: string;
}

/** Name of a dotted code, or null where our tables end. */
export type FindArea = (code: string) => Area | null;

const dotted = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

/** Whether text is a dotted code, of one level if one is asked for. Says nothing about whether the area exists. */
export function isAreaCode(text: unknown, level?: AreaLevel): text is string {
  if (typeof text !== 'string' || !dotted.test(text)) return false;
  return level === undefined || areaLevel(text) === level;
}

export function areaLevel(code: string): AreaLevel {
  return areaLevels[code.split('.').length - 1] ?? 'village';
}

/** The area around: 33.25.01 → 33.25; null for a province. */
export function areaAround(code: string): string | null {
  const end = code.lastIndexOf('.');
  return end < 0 ? null : code.slice(0, end);
}

export function isWithin(code: string, around: string): boolean {
  return code === around || code.startsWith(`${around}.`);
}

/** 332501 → 33.25.01; null when the digits are not 2, 4, 6 or 10. */
export function dotAreaCode(digits: string): string | null {
  if (!/^(\d{2}|\d{4}|\d{6}|\d{10})$/.test(digits)) return null;
  const cuts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)];
  return cuts.filter(part => part !== '').join('.');
}

/** The named areas around a code and itself, widest first; unknown ones are left out. */
export function areaTrail(code: string, findArea: FindArea): Area[] {
  const around = areaAround(code);
  const own = findArea(code);
  return [...(around ? areaTrail(around, findArea) : []), ...(own ? [own] : [])];
}
