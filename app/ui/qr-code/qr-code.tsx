interface QrCodeProps {
  size: number;
  path: string;
  label: string;
  /** Breadth on a screen; small ones stand in the rows of a printed list. */
  pixels?: number;
}

/** A QR code, dark on light in both looks, since cameras read nothing else; with the quiet zone of four squares. */
export function QrCode({ size, path, label, pixels = 240 }: QrCodeProps) {
  const whole = size + 8;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${whole} ${whole}`} width={pixels} height={pixels}>
      <rect width={whole} height={whole} fill="#fff" />
      <path transform="translate(4 4)" d={path} fill="#000" />
    </svg>
  );
}
