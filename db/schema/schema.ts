/** Every table, for drizzle-kit and for the gates. */
export * from './audit.ts';
export * from './bimtek.ts';
export * from './catalog.ts';
export * from './identity.ts';
export * from './messages.ts';
export * from './promotion.ts';
export * from './registration/assistance.ts';
export * from './registration/documents.ts';
export * from './registration/lists.ts';
export * from './registration.ts';
export * from './sales.ts';
