/** Papers that the product form asks for; apart from the form's schema, so that a page need not load it. */
export const DOCUMENT_KINDS = ['pirt', 'halal', 'bpom', 'sni', 'tkdn', 'organic', 'brand'] as const;
export type FormDocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What is read off a paper; all but number and last day may be left out. */
export const DOCUMENT_FIELDS = ['Number', 'Holder', 'ExpiresOn', 'Product', 'Brand'] as const;
