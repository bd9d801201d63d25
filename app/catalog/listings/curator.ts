/** Who looks at a listing before it goes up on a channel. */
export const CURATORS = ['nobody', 'office'] as const;
export type Curator = (typeof CURATORS)[number];
