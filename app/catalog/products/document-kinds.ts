/** Papers that the product form asks for; apart from the form's schema, so that a page need not load it. */
export const DOCUMENT_KINDS = ['pirt', 'halal', 'bpom', 'sni', 'tkdn'] as const;
export type FormDocumentKind = (typeof DOCUMENT_KINDS)[number];
