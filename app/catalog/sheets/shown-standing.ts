/** How the products stand on one channel, in words. */
export interface ShownStanding {
  channelId: string;
  name: string;
  ready: number;
  held: number;
  /** The most frequent reasons, in words: "izin pangan (12)". */
  reasons: string[];
  /** Where the columns come from; null where the channel has no template. */
  source: string | null;
}
