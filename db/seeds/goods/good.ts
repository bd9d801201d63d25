/** One kind of good or service that a trade offers, before size and variant are chosen. */
export interface Good {
  /** Which drawing shows it. */
  picture: string;
  category: string;
  unit: string;
  /** `{a}`, `{b}` and `{size}` are filled in. */
  title: string;
  /** Rupiah for a size with factor 1. */
  price: number;
  sizes: { label: string; factor: number }[];
  a: string[];
  b: string[];
  /** Papers the good needs: pirt, halal, sni; `fresh` = eaten within days, so no P-IRT. */
  needs: string[];
  about: string;
}

/** A line of business: what it is called, its KBLI code, how many goods such a shop carries. */
export interface Trade {
  code: string;
  kbli: string;
  shopNames: string[];
  /** Share of vendors. */
  weight: number;
  /** Typical catalogue size relative to the others. */
  breadth: number;
  goods: Good[];
}

const list = (cell: string) =>
  cell
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');

function readSizes(cell: string) {
  const sizes = list(cell).map(part => {
    const [label, factor] = part.split(':') as [string, string | undefined];
    return { label: label.trim(), factor: Number(factor ?? 1) };
  });
  return sizes.length > 0 ? sizes : [{ label: '', factor: 1 }];
}

/**
 * Reads a price list written as a table, one good a line:
 * picture | category | unit | title | price | size:factor, … | a, … | b, … | needs | about
 */
export function readGoods(table: string): Good[] {
  return table
    .trim()
    .split('\n')
    .map(line => {
      const cells = line.split('|').map(cell => cell.trim());
      if (cells.length !== 10) throw new Error(`ten columns expected: ${line}`);
      const [picture, category, unit, title, price, sizes, a, b, needs, about] = cells as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      return {
        picture,
        category,
        unit,
        title,
        price: Number(price),
        sizes: readSizes(sizes),
        a: list(a),
        b: list(b),
        needs: list(needs),
        about,
      };
    });
}

/** Every different good that can be made of this kind. */
export function countVariants(good: Good): number {
  return good.sizes.length * Math.max(1, good.a.length) * Math.max(1, good.b.length);
}

/** The `index`-th variant: its title, its size and its list price in rupiah, rounded to 500. */
export function variantOf(good: Good, index: number): { title: string; size: string; price: number } {
  const size = good.sizes[index % good.sizes.length]!;
  const rest = Math.floor(index / good.sizes.length);
  const a = good.a.length > 0 ? good.a[rest % good.a.length]! : '';
  const bIndex = Math.floor(rest / Math.max(1, good.a.length));
  const b = good.b.length > 0 ? good.b[bIndex % good.b.length]! : '';
  const title = good.title
    .replace('{a}', a)
    .replace('{b}', b)
    .replace('{size}', size.label)
    .replace(/\s+/g, ' ')
    .trim();
  // Later variants are a little dearer, as in any shop's list.
  const price = good.price * size.factor * (1 + 0.03 * (rest % 7));
  return { title, size: size.label, price: Math.max(500, Math.round(price / 500) * 500) };
}
