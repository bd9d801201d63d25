import { addDays, type Day } from '../calendar.ts';
import type { Dice } from '../random.ts';
import type { StoryLine, StoryOrder } from '../story.ts';
import type { Story } from '../tell-story.ts';
import { isLeftWithoutNumber, isMisdated } from './numbering.ts';
import { fileOf, lastSale, type Period, type SalesFile, windows1252, yearPeriod } from './sales-file.ts';
import { exportedTitles } from './titles.ts';

/** Exports that never came: Tisera's from July 2023 to February 2024, and everything after the last sale. */
const tiseraGap: Period = { from: '2023-07-01', until: '2024-02-29' };

export function isMissing(story: Story, channel: string, on: Day): boolean {
  if (channel !== 'tisera') return false;
  return (on >= tiseraGap.from && on <= tiseraGap.until) || on > lastSale(story);
}

/** What the export of a year covers: the whole of it, or what is left beside the gap. */
function exportPeriod(story: Story, channel: string, year: string): Period {
  const whole = yearPeriod(year, channel === 'tisera' ? lastSale(story) : story.plan.today);
  if (channel !== 'tisera') return whole;
  const from = year === tiseraGap.until.slice(0, 4) ? addDays(tiseraGap.until, 1) : whole.from;
  const until = year === tiseraGap.from.slice(0, 4) ? addDays(tiseraGap.from, -1) : whole.until;
  return { from, until };
}

const head = 'No;No Pesanan;Tgl Pesanan;Toko;Nama Barang;Qty;Harga Satuan (Rp);Total;Status';

function thousands(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

function cell(text: string): string {
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function shopName(dice: Dice, name: string): string {
  const roll = dice.unit();
  return roll < 0.06 ? name.toLowerCase() : roll < 0.1 ? name.toUpperCase() : roll < 0.16 ? `${name} ` : name;
}

function csvLine(
  dice: Dice,
  story: Story,
  order: StoryOrder,
  line: StoryLine,
  status: string,
  title: string,
) {
  const on = isMisdated(story, order) ? addDays(order.orderedOn, 2) : order.orderedOn;
  const [year, month, day] = on.split('-').map(Number);
  const total = line.quantity * line.unitPriceRupiah;
  const cells = [
    isLeftWithoutNumber(story, order) ? '' : order.id,
    `${day}/${month}/${year}`,
    shopName(dice, order.vendor.name),
    title,
    String(line.quantity),
    `${thousands(line.unitPriceRupiah)},00`,
    dice.chance(0.7) ? `Rp ${thousands(total)}` : thousands(total),
    status,
  ];
  return { on, text: cells.map(cell).join(';') };
}

/** Per marketplace and year one export at product level, of the same orders that Toko Daring reports. */
export function marketplaceFiles(story: Story, dice: Dice): SalesFile[] {
  const titles = exportedTitles(story, dice.stream('titles'));
  const files = new Map<string, { channel: string; year: string; rows: { on: Day; text: string }[] }>();
  const add = (order: StoryOrder, status: () => string) => {
    if (isMissing(story, order.channel, order.orderedOn)) return;
    const year = order.orderedOn.slice(0, 4);
    const key = `${order.channel}-${year}`;
    const file = files.get(key) ?? { channel: order.channel, year, rows: [] };
    files.set(key, file);
    for (const line of order.lines)
      file.rows.push(csvLine(dice, story, order, line, status(), titles(line.product)));
  };
  for (const order of story.book.sold) add(order, () => (dice.chance(0.4) ? 'SELESAI' : 'Selesai'));
  for (const { order } of story.book.notSold) add(order, () => 'Batal');
  for (const order of story.book.cancelled) add(order, () => dice.pick(['Batal', 'Dibatalkan', 'Ditolak']));
  return [...files.values()].map(({ channel, year, rows }) => {
    const lines = [...rows]
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .map((row, i) => `${i + 1};${row.text}`);
    const text = `${[head, ...lines].join('\r\n')}\r\n`;
    const period = exportPeriod(story, channel, year);
    const file = fileOf(`${channel}-${year}.csv`, `marketplace-${channel}`, text, period);
    return channel === 'gratis-ongkir' ? { ...file, bytes: windows1252(text) } : file;
  });
}
