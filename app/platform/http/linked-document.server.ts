/**
 * A JSON document that other systems fetch by its address. Any page may read it, and the portal keeps it in memory until
 * data of its pemda change.
 */
export function linkedDocument(document: object, type = 'application/json'): Response {
  return new Response(`${JSON.stringify(document, null, 2)}\n`, {
    headers: {
      'Content-Type': type,
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'public, max-age=60',
      'X-Laris-Keep': '1',
    },
  });
}
