/** Where a photo is served; the name is the hash of its content, so the address never shows anything else. */
export function photoUrl(pemda: string, sha256: string, size: 'whole' | 'thumb' = 'whole'): string {
  return `/photos/${pemda}/${sha256}${size === 'thumb' ? '-thumb' : ''}.webp`;
}
