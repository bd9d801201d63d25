/** More than any page of the form can hold. */
const MOST_BYTES = 64 * 1024;

export interface TypedPage {
  section: string;
  productId: string | null;
  typed: Record<string, string>;
}

/** The text fields of an unsaved page; files are none of it. */
export async function readTyped(request: Request): Promise<TypedPage> {
  const text = await request.text();
  if (text.length > MOST_BYTES) throw new Response(null, { status: 413 });
  const { section = '', productId, ...typed } = Object.fromEntries(new URLSearchParams(text));
  return { section, productId: productId ?? null, typed };
}
