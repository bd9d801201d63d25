import type { Problem } from '~/reference/result.ts';
import { readCell } from '~/registration/lists/read-cell.ts';
import { type CategoryTree, recognizeCategory } from '../category.ts';
import { MOST_ROWS } from '../products/gather-rows.ts';
import { readSpecification } from './read-specification.ts';
import { SHEET_COLUMNS } from './sheet-columns.ts';

/** A row as far as it can be read by itself. */
export interface SheetRow {
  /** How the row says which product it is; blank where it does not. */
  key: { id: string; vendor: string; sku: string; title: string };
  /** What is written, as the product form takes it; an empty cell says nothing. */
  fields: Record<string, string>;
  /** Names of photo files, main photo first. */
  photos: string[];
  problems: Problem[];
}

const OWN = ['id', 'vendor', 'photos', 'specification', 'variants'] as const;
const YES = /^(ya|y|yes|iya|true|benar|1|sudah)$/i;
const DOMESTIC = /^(pdn|dalam negeri|lokal|domestic|indonesia|id)$/i;
const IMPORT = /^(impor|import|luar negeri)$/i;
const ISO = /^(\d{4}-\d{2}-\d{2})(T.*)?$/;
const WRITTEN_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Reads the cells of one row, by our names of the columns. Whether the product form takes them is not judged here. */
export function readSheetRow(values: Readonly<Record<string, unknown>>, tree: CategoryTree): SheetRow {
  const problems: Problem[] = [];
  const cells: Record<string, string> = {};
  for (const { field } of SHEET_COLUMNS) {
    const cell = readCell(values[field]);
    if (!cell.ok) problems.push(...cell.problems.map(problem => ({ ...problem, field })));
    else if (cell.value !== null) cells[field] = cell.value;
  }
  const fields: Record<string, string> = {};
  for (const [field, text] of Object.entries(cells)) {
    if (!(OWN as readonly string[]).includes(field)) fields[field] = asTyped(field, text, tree);
  }
  const { attributes, unknown } = readSpecification(cells.specification ?? '', tree);
  for (const [code, text] of Object.entries(attributes)) fields[`attribute.${code}`] = text;
  problems.push(
    ...unknown.map(name => ({ code: 'answer-unreadable', field: 'specification', data: { name } })),
  );
  Object.assign(fields, readVariants(cells.variants ?? ''));
  const { id = '', vendor = '', photos = '' } = cells;
  return {
    key: { id, vendor, sku: fields.sku ?? '', title: fields.title ?? '' },
    fields,
    photos: photos
      .split(/[;,\n|]/)
      .map(fileName)
      .filter(Boolean),
    problems,
  };
}

/** "Asin | 250 g | 45.000; Manis" → rows of the form. */
function readVariants(text: string): Record<string, string> {
  const rows = text
    .split(';')
    .map(row => row.trim())
    .filter(Boolean)
    .slice(0, MOST_ROWS.variant);
  return Object.fromEntries(
    rows.flatMap((row, at) => {
      const [name = '', netContent = '', price = ''] = row.split('|').map(part => part.trim());
      return [
        [`variant.${at}.name`, name],
        [`variant.${at}.netContent`, netContent],
        [`variant.${at}.price`, price],
      ];
    }),
  );
}

/** What a person writes in a cell, as a browser would send it from the form. */
function asTyped(field: string, text: string, tree: CategoryTree): string {
  if (field === 'category') return recognizeCategory(tree, text)?.code ?? text;
  if (field === 'priceIncludesPpn' || field === 'nonHalal') return YES.test(text) ? 'yes' : 'no';
  if (field === 'origin') return DOMESTIC.test(text) ? 'domestic' : IMPORT.test(text) ? 'import' : text;
  if (field.endsWith('ExpiresOn')) return asDay(text);
  if (field === 'tkdnPercent') return text.replace('.', ',');
  return text;
}

/** Day first, as Indonesians write; a spreadsheet's own date comes as an ISO text. */
function asDay(text: string): string {
  const iso = ISO.exec(text)?.[1];
  if (iso) return iso;
  const [, day, month, year] = WRITTEN_DAY.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** The last part of a path, in lower case: "C:\\Foto\\Depan.JPG" is the file depan.jpg. */
export function fileName(path: string): string {
  return (path.trim().split(/[\\/]/).at(-1) ?? '').toLowerCase();
}
