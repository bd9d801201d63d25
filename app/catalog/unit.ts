/** What an amount is measured in: grams, millilitres, pieces, millimetres, square metres. */
export const DIMENSIONS = ['mass', 'volume', 'count', 'length', 'area'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The unit that amounts of a dimension are kept in. */
export const BASE_UNITS: Record<Dimension, string> = {
  mass: 'g',
  volume: 'ml',
  count: 'buah',
  length: 'mm',
  area: 'm2',
};

/**
 * `measure` is an amount by itself (kg, liter); `piece` one of something (buah, botol, lembar); `bundle` a fixed number of
 * pieces (lusin); `pack` holds an amount that must be said besides (dus, karung); `time` and `job` are what services are sold by.
 */
export type UnitRole = 'measure' | 'piece' | 'bundle' | 'pack' | 'time' | 'job';

/** A unit that goods are sold by. `factor` is how many base units of `dimension` one of it is; a pack has no dimension. */
export interface Unit {
  code: string;
  /** In the singular. */
  name: { id: string; en: string };
  role: UnitRole;
  dimension: Dimension | null;
  factor: number;
  /** What sellers write for it, in lower case. */
  aliases: readonly string[];
}

type Row = readonly [code: string, english: string, aliases: string, factor?: number];

/** Where the code is not what people read. */
const WRITTEN: Record<string, string> = { m2: 'm²', m3: 'm³', cm2: 'cm²' };

const rows = (role: UnitRole, dimension: Dimension | null, table: readonly Row[]): Unit[] =>
  table.map(([code, english, aliases, factor = 1]) => ({
    code,
    name: { id: WRITTEN[code] ?? code, en: english },
    role,
    dimension,
    factor,
    aliases: aliases.split(' ').filter(alias => alias !== ''),
  }));

/** Every unit that the catalogue reads and sells by, each once. */
export const UNITS: readonly Unit[] = [
  ...rows('measure', 'mass', [
    ['mg', 'mg', 'miligram milligram', 0.001],
    ['g', 'g', 'gr grm gram grams gramm gms grs'],
    ['ons', 'hectogram', 'onz', 100],
    ['kg', 'kg', 'kgs kilo kilogram kilograms kilogr kgr kilos', 1000],
    ['kwintal', 'quintal', 'kuintal kw', 100_000],
    ['ton', 'tonne', 'tons', 1_000_000],
    ['pon', 'pound', 'lb lbs pound', 453.592],
  ]),
  ...rows('measure', 'volume', [
    ['ml', 'ml', 'mili mililiter milliliter mls cc'],
    ['cl', 'cl', 'sentiliter', 10],
    ['liter', 'litre', 'l lt ltr litr litre liters litres lter', 1000],
    ['m3', 'm³', 'm³ kubik', 1_000_000],
  ]),
  ...rows('measure', 'length', [
    ['mm', 'mm', 'milimeter milimeters'],
    ['cm', 'cm', 'senti sentimeter centimeter cms', 10],
    ['meter', 'metre', 'm mtr metre mter meters', 1000],
    ['yard', 'yard', 'yd yds', 914.4],
  ]),
  ...rows('measure', 'area', [
    ['cm2', 'cm²', 'cm²', 0.0001],
    ['m2', 'm²', 'm² mtr2'],
    ['hektar', 'hectare', 'hektare', 10_000],
  ]),
  ...rows('piece', 'count', [
    ['buah', 'piece', 'pcs pc pce piece pieces pics bh bj biji ea'],
    ['unit', 'unit', 'units'],
    ['butir', 'grain', 'btr'],
    ['potong', 'cut piece', 'ptg'],
    ['lembar', 'sheet', 'lbr lmbr lembaran sheet sheets helai'],
    ['batang', 'stick', 'btg stick sticks stik'],
    ['ekor', 'animal', 'ekr'],
    ['ikat', 'bunch', 'iket unting'],
    ['tangkai', 'stem', ''],
    ['sisir', 'hand of bananas', ''],
    ['tusuk', 'skewer', ''],
    ['porsi', 'portion', ''],
    ['pasang', 'pair', 'psg pair pairs'],
    ['stel', 'suit', 'setel'],
    ['buku', 'book', ''],
    ['eksemplar', 'copy', 'eks exp exemplar'],
    ['botol', 'bottle', 'btl bottle bottles botl'],
    ['cup', 'cup', 'cups gelas gls'],
    ['mangkuk', 'bowl', 'mangkok bowl'],
    ['kaleng', 'can', 'klg can cans'],
    ['toples', 'jar', 'tpls jar stoples'],
    ['tube', 'tube', 'tubes'],
    ['pouch', 'pouch', 'pouches'],
    ['sachet', 'sachet', 'sachets saset sch sct scht sachset schacet sacet'],
    ['bungkus', 'packet', 'bks bgks bungks bngks bgkus'],
    ['kantong', 'bag', 'ktg kantung bag bags teabag teabags'],
    ['keping', 'slab', 'kpg'],
    ['gulung', 'roll', 'roll rol rolls'],
    ['tablet', 'tablet', 'tab tabs tablets'],
    ['kaplet', 'caplet', 'kaplets caplet caplets'],
    ['kapsul', 'capsule', 'kaps caps capsule capsules softgel softgels'],
    ['polybag', 'polybag', 'polibag'],
    ['pot', 'pot', ''],
    ['loyang', 'tin', ''],
    ['piring', 'plate', ''],
    ['ruas', 'segment', ''],
    ['bongkah', 'lump', 'bonggol'],
  ]),
  ...rows('bundle', 'count', [
    ['lusin', 'dozen', 'lsn losin dosin dozen dz', 12],
    ['kodi', 'score (20)', 'kodian', 20],
    ['gross', 'gross (144)', 'gros', 144],
    ['rim', 'ream', 'ream reams', 500],
  ]),
  ...rows('pack', null, [
    ['dus', 'carton', 'dos doos duz karton ktn krtn carton ctn kardus'],
    ['pak', 'pack', 'pack packs pck pk'],
    ['paket', 'package', 'pkt package'],
    ['kotak', 'box', 'ktk box bok boks boxes'],
    ['set', 'set', 'sets'],
    ['karung', 'sack', 'krg'],
    ['sak', 'bag of cement', 'zak'],
    ['galon', 'large bottle', 'gln'],
    ['jeriken', 'jerrycan', 'jerigen jirigen jerigan dirigen jrg'],
    ['ember', 'pail', 'pail'],
    ['drum', 'drum', ''],
    ['krat', 'crate', 'peti'],
    ['keranjang', 'basket', ''],
    ['bal', 'bale', 'ball bale'],
    ['renteng', 'string of sachets', 'rtg rentengan'],
    ['strip', 'strip', 'blister'],
    ['slop', 'sleeve', 'slof'],
    ['tray', 'tray', ''],
    ['bundel', 'bundle', 'bundle bendel'],
    ['rit', 'truckload', 'truk trip'],
    ['tampah', 'winnowing tray', 'nampan'],
    ['besek', 'bamboo box', ''],
    ['parsel', 'hamper', 'parcel hampers'],
  ]),
  ...rows('time', null, [
    ['jam', 'hour', ''],
    ['hari', 'day', ''],
    ['minggu', 'week', ''],
    ['bulan', 'month', 'bln'],
    ['tahun', 'year', 'thn'],
    ['malam', 'night', ''],
    ['sesi', 'session', 'pertemuan shift'],
  ]),
  ...rows('job', null, [
    ['kegiatan', 'event', 'acara event proyek pekerjaan'],
    ['orang', 'person', 'org pax peserta siswa'],
    ['kali', 'time', ''],
    ['titik', 'point', ''],
    ['halaman', 'page', 'hlm'],
    ['ls', 'lump sum', 'lumpsum lumsum borongan'],
  ]),
];

const BY_WORD = new Map<string, Unit>();
for (const unit of UNITS) for (const word of [unit.code, ...unit.aliases]) BY_WORD.set(word, unit);

/** The unit of one lower-case word: code or alias. */
export function unitOfWord(word: string): Unit | null {
  return BY_WORD.get(word) ?? null;
}

const CUBED = /^(?:m|meter|mtr)\s*(?:3|³|kubik)$/;
const SQUARED = /^(?:m|meter|mtr)\s*(?:2|²|persegi)$/;
const RUNNING = /^(?:m|meter|mtr)\s*(?:1|'|lari)$/;
/** "per kg", "/ dus", "1 box": the words before the unit say nothing more. */
const BEFORE = /^(?:(?:per|@|\/|satu|1|se)\s*)+(?=\p{L})/u;
const NO_LETTER = /[^\p{L}²³]+/u;

/**
 * The unit that somebody wrote in the field "unit": by code or alias, also "per kg", "/dus", "Box.", "meter persegi", "m²". Of
 * several words the first known one counts: "bungkus (250 g)", "dus isi 40".
 */
export function recognizeUnit(written: string): Unit | null {
  const text = written.trim().toLowerCase().slice(0, 60);
  const plain = text.replace(/\s+/g, ' ').replace(/\.$/, '');
  const whole = unitCalled(plain) ?? unitCalled(plain.replace(BEFORE, ''));
  if (whole) return whole;
  for (const word of plain.split(NO_LETTER)) {
    const unit = word === '' ? null : unitOfWord(word);
    if (unit) return unit;
  }
  return null;
}

function unitCalled(text: string): Unit | null {
  if (CUBED.test(text)) return unitOfWord('m3');
  if (SQUARED.test(text)) return unitOfWord('m2');
  if (RUNNING.test(text)) return unitOfWord('meter');
  return unitOfWord(text);
}
