/** Who uses the portal; one person may hold several roles, each in one pemda. */
export const roles = ['vendor', 'trainer', 'ukpbj', 'opd', 'officer'] as const;
export type Role = (typeof roles)[number];

/** `view` sees what the role sees and changes nothing: the head of the region. */
export const rights = ['full', 'view'] as const;
export type Rights = (typeof rights)[number];

export const contactKinds = ['phone', 'email'] as const;
export type ContactKind = (typeof contactKinds)[number];
