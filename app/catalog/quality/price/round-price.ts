/** To two figures, as people say "about Rp 45.000". */
export function roundly(rupiah: number): number {
  if (!(rupiah > 0)) return 0;
  if (rupiah > Number.MAX_SAFE_INTEGER) return Number.MAX_SAFE_INTEGER;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(rupiah)) - 1);
  return Math.round(rupiah / step) * step;
}
