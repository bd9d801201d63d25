import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bakeBadge } from '~/bimtek/credentials/bake-badge.server.ts';
import { bakeSvg } from '~/bimtek/credentials/bake-svg.ts';
import { drawBadge } from '~/bimtek/credentials/draw-badge.ts';
import { bakePng, isPng, readPng } from '~/bimtek/credentials/png-chunks.ts';
import { readSvg } from '~/bimtek/credentials/read-svg.server.ts';
import { verifyCredential } from '~/bimtek/credentials/verify-credential.server.ts';
import * as an from './an-issuer.ts';

const badge = { name: 'Foto & <produk>', jp: 4 };
const judge = async (file: Uint8Array | string) => {
  const bytes = typeof file === 'string' ? an.asFile(file) : file;
  return verifyCredential(bytes, { now: an.now, knowledge: an.knowledge(await an.statusList()) });
};

describe('a baked badge', () => {
  it('carries JSON and JWT in both pictures, and counts when read back', async () => {
    const json = JSON.stringify(await an.signed());
    for (const credential of [json, await an.signedJwt()]) {
      const { png, svg } = await bakeBadge(badge, credential);
      expect(readPng(png)).toBe(credential);
      expect(readSvg(svg)).toBe(credential);
      expect(await judge(png)).toMatchObject({ valid: true, reasons: [] });
      expect(await judge(svg)).toMatchObject({ valid: true, reasons: [] });
      expect(png.length).toBeLessThan(40_000);
    }
  });

  it('is a picture that anybody can open, with the chunk where Open Badges wants it', async () => {
    const { png } = await bakeBadge(badge, await an.signedJwt());
    const { default: sharp } = await import('sharp');
    const { width, height, format } = await sharp(png).metadata();
    expect([width, height, format]).toEqual([480, 480, 'png']);
    const text = Buffer.from(png).toString('latin1');
    const at = text.indexOf('iTXtopenbadgecredential\0\0\0\0\0ey');
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(60);
  });

  it('holds one credential: baking again replaces it', async () => {
    const { png } = await bakeBadge(badge, 'eyJ.satu.x');
    expect(readPng(bakePng(png, 'eyJ.dua.y'))).toBe('eyJ.dua.y');
  });

  it('refuses a changed byte in the chunk, and a file that is cut off', async () => {
    const { png } = await bakeBadge(badge, JSON.stringify(await an.signed()));
    const at = Buffer.from(png).indexOf('Siti');
    const changed = Uint8Array.from(png);
    changed[at] = 'T'.charCodeAt(0);
    expect((await judge(changed)).reasons).toEqual(['png-malformed']);
    expect((await judge(png.slice(0, 300))).reasons).toEqual(['png-malformed']);
    expect(
      (await judge(bakePng(png, JSON.stringify(await an.signed()).replace('Siti', 'Titi')))).reasons,
    ).toEqual(['altered']);
  });

  it('is not found in a picture without one, compressed, or there twice', async () => {
    const { png } = await bakeBadge(badge, 'x');
    const start = Buffer.from(png).indexOf('iTXt') - 4;
    const length = Buffer.from(png).readUInt32BE(start) + 12;
    const bare = Buffer.concat([png.slice(0, start), png.slice(start + length)]);
    expect((await judge(bare)).reasons).toEqual(['image-empty']);
    const chunk = png.slice(start, start + length);
    const twice = Buffer.concat([png.slice(0, start), chunk, png.slice(start)]);
    expect(readPng(twice)).toBe('png-malformed');
    const { default: sharp } = await import('sharp');
    expect((await judge(await sharp(png).png().toBuffer())).reasons).toEqual(['image-empty']);
  });

  it('keeps any text, whatever letters', async () => {
    const { png } = await bakeBadge(badge, 'x');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async text => {
        expect(readPng(bakePng(png, text))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('never throws on a damaged picture', async () => {
    const { png } = await bakeBadge(badge, 'eyJ.x.y');
    fc.assert(
      fc.property(fc.nat(png.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(png);
        changed[at] = byte;
        const read = readPng(changed);
        expect(read === null || typeof read === 'string').toBe(true);
        if (changed[at] !== png[at]) expect(read).not.toBe('eyJ.x.z');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a baked drawing', () => {
  const drawing = drawBadge(badge);
  const json = (inner: string) => `{"a":"${inner}"}`;

  it('keeps JSON with everything that XML minds', () => {
    for (const inner of ['<b>', '&amp;', ']]>', ']]]]>>', '"\'', 'é ⚒'])
      expect(readSvg(bakeSvg(drawing, json(inner)))).toBe(json(inner));
  });

  it('keeps any JSON text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), text => {
        const written = JSON.stringify({ text });
        expect(readSvg(bakeSvg(drawing, written))).toBe(written);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused with an entity, without end, twice, or nested without reason', () => {
    const head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0">';
    expect(readSvg(`<!DOCTYPE svg [<!ENTITY a "x">]>${head}<o:credential>&a;</o:credential></svg>`)).toBe(
      'svg-malformed',
    );
    expect(readSvg(`${head}<o:credential>{}`)).toBe('svg-malformed');
    expect(readSvg(`${head}<o:credential verify="a"/><o:credential verify="b"/></svg>`)).toBe(
      'svg-malformed',
    );
    expect(readSvg(`${'<svg>'.repeat(300)}${'</svg>'.repeat(300)}`)).toBe('svg-malformed');
    expect(readSvg('<html><o/></html>')).toBe('svg-malformed');
    expect(readSvg(`${head}<o:credential>  </o:credential></svg>`)).toBeNull();
    expect(readSvg(`${head.replace('purl', 'other')}<o:credential verify="a"/></svg>`)).toBeNull();
  });

  it('finds the credential under another prefix, and behind others', () => {
    const head = '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"><g/>';
    expect(
      readSvg(`${head}<credential xmlns="https://purl.imsglobal.org/ob/v3p0" verify="a.b.c"/></svg>`),
    ).toBe('a.b.c');
  });

  it('is only baked into a drawing', () => {
    expect(() => bakeSvg('<html/>', 'x')).toThrow();
  });
});

describe('the drawing of a badge', () => {
  it('has a stitch for each hour, at least one and not more than there is room for', () => {
    const stitches = (jp: number) => drawBadge({ name: 'x', jp }).split('<rect').length - 1;
    expect([0, 1, 4, 24, 80].map(stitches)).toEqual([1, 1, 4, 24, 24]);
  });

  it('says its name to a screen reader, without markup', () => {
    expect(drawBadge(badge)).toContain('<title>Foto &amp; &lt;produk&gt;</title>');
    expect(isPng(new Uint8Array())).toBe(false);
  });
});
