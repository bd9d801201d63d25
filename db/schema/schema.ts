/** Every table, for drizzle-kit and for the gates. */
export * from './audit.ts';
export * from './bimtek.ts';
export * from './catalog.ts';
export * from './identity.ts';
export * from './messages.ts';
export * from './privacy.ts';
export * from './promotion.ts';
export * from './registration/assistance.ts';
export * from './registration/decisions.ts';
export * from './registration/documents.ts';
export * from './registration/drafts.ts';
export * from './registration/duplicates.ts';
export * from './registration/lists.ts';
export * from './registration/registers.ts';
export * from './registration/requirements.ts';
export * from './registration.ts';
export * from './sales.ts';
