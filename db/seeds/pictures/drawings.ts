import * as craft from './craft.ts';
import type { Drawing } from './drawing.ts';
import * as food from './food.ts';
import * as house from './hire-and-house.ts';
import * as office from './office.ts';

/** Which drawing shows which good: one drawing serves related goods, as one stock picture does. */
const shows: Record<string, [Drawing, string]> = {
  plate: [food.plate, 'emping, rempeyek, kue'],
  pouch: [food.pouch, 'keripik, kerupuk, opak'],
  coffee: [food.coffee, 'kopi, teh'],
  jar: [food.jar, 'abon, sambal, bandeng'],
  bottle: [food.bottle, 'sirup, madu, minyak, airmineral, tinta, sabun'],
  mealbox: [food.mealBox, 'nasikotak, snackbox, prasmanan, megono'],
  cone: [food.cone, 'tumpeng'],
  serabi: [food.serabi, 'serabi'],
  eggs: [food.eggs, 'telur'],
  produce: [food.produce, 'sayur, buah'],
  sack: [food.sack, 'beras, pupuk'],
  dome: [food.dome, 'gula'],
  cloth: [craft.cloth, 'batik, syal, udeng'],
  shirt: [craft.shirt, 'kemeja, seragam, kaos, jaket, rompi, mukena'],
  hat: [craft.hat, 'topi, caping'],
  basket: [craft.basket, 'besek, keranjang'],
  bag: [craft.bag, 'tas'],
  broom: [craft.broom, 'sapu'],
  mat: [craft.mat, 'keset'],
  table: [craft.table, 'meja'],
  chair: [craft.chair, 'kursi'],
  shelf: [craft.shelf, 'lemari, rak'],
  plaque: [craft.plaque, 'plakat, gantungan'],
  mug: [craft.mug, 'mug'],
  umbrella: [craft.umbrella, 'payung'],
  paper: [office.paper, 'kertas, map, amplop, fotokopi, brosur, undangan, kartu'],
  book: [office.book, 'buku, jilid, ordner'],
  pens: [office.pens, 'pulpen, spidol'],
  tool: [office.tool, 'stapler, gunting'],
  tape: [office.tape, 'lakban'],
  banner: [office.banner, 'spanduk, papan'],
  stamp: [office.stamp, 'stempel'],
  screen: [office.screen, 'laptop, printer'],
  stick: [office.stick, 'flashdisk, kabel, tetikus'],
  camera: [office.camera, 'kamera'],
  tent: [house.tent, 'tenda, panggung'],
  car: [house.car, 'mobil'],
  speaker: [house.speaker, 'suara'],
  flower: [house.flower, 'bunga, bibit'],
  lamp: [house.lamp, 'lampu'],
  bricks: [house.bricks, 'paving, genteng'],
  bucket: [house.bucket, 'ember, cat'],
  fan: [house.fan, 'kipas'],
  spanner: [house.spanner, 'motor'],
};

export const drawings = new Map(Object.entries(shows).map(([name, [drawing]]) => [name, drawing]));

const drawingOfGood = new Map(
  Object.entries(shows).flatMap(([name, [, goods]]) => goods.split(', ').map(good => [good, name] as const)),
);

/** Name of the drawing of a good; throws for a good that nobody has drawn. */
export function drawingName(good: string): string {
  const name = drawingOfGood.get(good);
  if (!name) throw new Error(`no drawing of ${good}`);
  return name;
}
