/** The body of a request as its bytes; null when it is larger than allowed, without holding more than that in memory. */
export async function readCapped(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('Content-Length')) > maxBytes) return null;
  const reader = request.body?.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return Buffer.concat(pieces);
    size += piece.value.length;
    if (size > maxBytes) {
      await reader?.cancel();
      return null;
    }
    pieces.push(piece.value);
  }
}
