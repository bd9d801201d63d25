/** Groups of a form that repeat: how many rows of each are read. */
export const MOST_ROWS = { variant: 50, step: 10, elsewhere: 10 } as const;
export type RowGroup = keyof typeof MOST_ROWS;

const ROW = /^(variant|step|elsewhere)\.(\d{1,2})\.([a-zA-Z]+)$/;
const ATTRIBUTE = /^attribute\.([a-z0-9-]{1,60})$/;

/**
 * Turns the flat names of a form into rows: "variant.0.name" becomes `variant[0].name`, "attribute.bahan" becomes
 * `attribute.bahan`. Rows keep their places, so that a problem is found again at its field.
 */
export function gatherRows(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null) return fields;
  const flat: [string, unknown][] = [];
  const rows: Record<RowGroup, Record<string, unknown>[]> = { variant: [], step: [], elsewhere: [] };
  const attributes: [string, unknown][] = [];
  for (const [name, value] of Object.entries(fields)) {
    const [, group, at, column] = ROW.exec(name) ?? [];
    const code = ATTRIBUTE.exec(name)?.[1];
    if (group && column)
      place(rows[group as RowGroup], MOST_ROWS[group as RowGroup], Number(at), column, value);
    else if (code) attributes.push([code, value]);
    else if (!Object.hasOwn(rows, name) && name !== 'attribute') flat.push([name, value]);
  }
  return { ...Object.fromEntries(flat), ...rows, attribute: Object.fromEntries(attributes) };
}

function place(
  rows: Record<string, unknown>[],
  most: number,
  at: number,
  column: string,
  value: unknown,
): void {
  if (at >= most) return;
  while (rows.length <= at) rows.push({});
  rows[at] = { ...rows[at], [column]: value };
}
