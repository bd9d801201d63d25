/** Namespace of Open Badges 3.0 §5.3.2. */
export const BADGE_NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';

const escapeAttribute = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** `]]>` would end the section early: it is written over two of them. */
const inCdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/**
 * A drawing with a credential inside, as first child: a JWT in the attribute `verify`, JSON as text. The drawing is one
 * of ours; it begins with `<svg `.
 */
export function bakeSvg(drawing: string, credential: string): string {
  const [, head, rest] = /^(<svg [^>]*)>([\s\S]*)$/.exec(drawing) ?? [];
  if (head === undefined || rest === undefined) throw new Error('not a drawing of ours');
  const isJwt = !credential.trimStart().startsWith('{');
  const element = isJwt
    ? `<openbadges:credential verify="${escapeAttribute(credential)}"/>`
    : `<openbadges:credential>${inCdata(credential)}</openbadges:credential>`;
  return `${head} xmlns:openbadges="${BADGE_NAMESPACE}">${element}${rest}`;
}
