import { describe, expect, it } from 'vitest';
import { topicsOf } from '~/catalog/amounts/doubts.ts';
import { findNetContents } from '~/catalog/net-content.ts';

const quoted = (text: string) => findNetContents(text).map(({ text: written }) => written);

describe('amounts that are not of the goods', () => {
  it.each([
    'Rak besi kapasitas 50 kg',
    'Timbangan digital 40 kg',
    'Dongkrak buaya 2 ton',
    'Min. order 3 pcs',
    'Stok 12 pcs',
    'Bonus 2 pcs',
    'Cetakan untuk 250 gr adonan',
    'Modem 4G LTE',
    'Mouse wireless 2.4G',
    'Flashdisk 16G',
    'Kaos jumbo 3L',
    'Kalkulator 868L',
    'Lem 3M bening',
    'Kertas HVS 70 gram',
    'Kertas 80 gr/m2',
    'Brosur art paper 150 gr',
    'Pompa air 40 liter/menit',
    'Dosis 10 ml/liter',
    'Servis motor 125 cc',
    'Rp 5 m',
  ])('%s', text => {
    expect(quoted(text)).toEqual([]);
  });
  it.each([
    ['Beras 50 kg', '50 kg'],
    ['Keripik singkong 250G', '250G'],
    ['Minyak goreng 2L', '2L'],
    ['Tandon air 500L', '500L'],
    ['Kabel listrik 3M', '3M'],
    ['Emping 70 gram', '70 gram'],
    ['Pupuk 5 kg/karung', '5 kg'],
    ['Oli motor 800 cc', '800 cc'],
    ['Kopi 200 gr, minimal order 5 pcs', '200 gr'],
    ['Gratis sendok! Sambal 150 ml', '150 ml'],
  ])('but in %s: %s', (text, content) => {
    expect(quoted(text)).toEqual([content]);
  });
});

describe('topicsOf', () => {
  it('looks a topic up once', () => {
    const topic = /kopi/g;
    const topics = topicsOf('Kopi susu, kopi hitam');
    // A global expression would answer otherwise the second time.
    expect([topics.speaksOf(topic), topics.speaksOf(topic), topics.speaksOf(/teh/)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
