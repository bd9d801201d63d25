/** How numbers look when the office has not said otherwise. */
export const defaultNumberForm = '{number}/BIMTEK/{pemda}/{year}';

const parts = /\{(number|pemda|year)\}/g;
const allowed = /^[A-Za-z0-9 ./-]*$/;

/**
 * Whether an office may number its certificates so: the running number and the year once each, which makes a number
 * unique, else letters, digits and `. / -`; at most 60 signs.
 */
export function isNumberForm(form: string): boolean {
  const count = (part: string) => form.split(part).length - 1;
  return (
    form.length <= 60 &&
    count('{number}') === 1 &&
    count('{year}') === 1 &&
    count('{pemda}') <= 1 &&
    allowed.test(form.replace(parts, ''))
  );
}

/** "0042/BIMTEK/33.25/2026": four digits at least, counted from 1 in each year of a pemda. */
export function formatNumber(
  form: string,
  { sequence, pemda, year }: { sequence: number; pemda: string; year: number },
): string {
  const values: Record<string, string> = {
    number: String(sequence).padStart(4, '0'),
    pemda,
    year: String(year),
  };
  return form.replace(parts, (_, part: string) => values[part] ?? '');
}
