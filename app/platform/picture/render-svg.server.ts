import sharp from 'sharp';

/** A drawing of our own as PNG, square, so many pixels wide. Never for drawings that came from outside. */
export async function renderSvg(drawing: string, side: number): Promise<Buffer> {
  return sharp(Buffer.from(drawing), { density: (72 * side) / 240 })
    .resize(side, side)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
