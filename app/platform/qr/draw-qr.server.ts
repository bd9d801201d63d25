import QRCode from 'qrcode';

/** A QR code as one SVG path of unit squares, `size` squares wide and high. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Medium error correction: readable from a screen and from a crumpled page. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const squares = [...data].flatMap((dark, at) =>
    dark ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : [],
  );
  return { size, path: squares.join('') };
}
