/** What a vendor shows of itself and a merge may choose from either side; numbers and answers stay with their vendors. */
export const mergedFields = [
  'name',
  'businessForm',
  'nib',
  'kbliCode',
  'sizeClass',
  'ownerGender',
  'district',
  'taxable',
] as const;
export type MergedField = (typeof mergedFields)[number];

export type MergedValues = Record<MergedField, string | null>;

/** What a merge wrote over, field by field: only what changed. */
export type Patch = Partial<Record<MergedField, { before: string | null; after: string | null }>>;

/** The patch that takes the chosen fields from the absorbed vendor. */
export function choosePatch(
  kept: MergedValues,
  absorbed: MergedValues,
  fromAbsorbed: readonly MergedField[],
): Patch {
  const changed = mergedFields.filter(
    field => fromAbsorbed.includes(field) && kept[field] !== absorbed[field],
  );
  return Object.fromEntries(changed.map(field => [field, { before: kept[field], after: absorbed[field] }]));
}

export function applyPatch(values: MergedValues, patch: Patch): MergedValues {
  const after = Object.entries(patch).map(([field, change]) => [field, change.after]);
  return { ...values, ...Object.fromEntries(after) };
}

export interface Undone {
  /** The kept vendor's values afterwards. */
  values: MergedValues;
  /** The later patches, told what now lies under them. */
  later: Patch[];
}

/**
 * Takes one patch out from under the later ones of the same vendor (oldest first), in any order. What a later merge
 * wrote over stays as that one chose, and it learns what it would now give back; what the vendor has changed itself
 * since is the vendor's own.
 */
export function undoPatch(values: MergedValues, patch: Patch, later: readonly Patch[]): Undone {
  const now = { ...values };
  const told = later.map(one => ({ ...one }));
  for (const field of mergedFields) {
    const change = patch[field];
    if (!change) continue;
    const above = told.find(one => one[field]);
    const cover = above?.[field];
    if (above && cover) {
      if (cover.before === change.after) above[field] = { ...cover, before: change.before };
    } else if (now[field] === change.after) now[field] = change.before;
  }
  return { values: now, later: told };
}
