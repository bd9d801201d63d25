const machine = /^-?\d+(?:\.\d+)?$/;
const indonesian = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?$/;

/** Rupiah have no cents in use: fractions are rounded half up to whole rupiah. Null beyond exact integers. */
function whole(value: number): number | null {
  const rounded = Math.round(value);
  return Number.isSafeInteger(rounded) ? rounded : null;
}

/**
 * Amount of a machine file: JSON number, or text with a decimal point ("56476000", "56476000.50").
 * A lone decimal comma is read too, since Indonesian spreadsheets re-save exports so. Null if unreadable.
 */
export function readMachineAmount(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? whole(value) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(/^(-?\d+),(\d{1,2})$/, '$1.$2');
  return machine.test(text) ? whole(Number(text)) : null;
}

/**
 * Amount as Indonesians write it: "9.000,00", "Rp 162.000", "Rp162.000,-". A point followed by three digits groups
 * thousands. Null if unreadable, so that "9,000.00" is never taken for nine.
 */
export function readIndonesianAmount(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? whole(value) : null;
  if (typeof value !== 'string') return null;
  const text = value
    .replace(/[\s\u00a0\u202f]+/g, '')
    .replace(/^(-?)rp\.?/i, '$1')
    .replace(/,-+$/, '');
  if (!indonesian.test(text)) return null;
  return whole(Number(text.replaceAll('.', '').replace(',', '.')));
}

/** Quantity: "18", "2,5", 3. Null if unreadable or negative. */
export function readQuantity(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) || /^\d+,\d+$/.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
