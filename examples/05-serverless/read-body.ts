/** A stream of a request's body can be gone over like this, and so can an array of what has arrived already. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The bytes of a body, or null where there are more than `most`. They are counted as they come: a Content-Length may be absent, or wrong.
 * What is too much is not read, since leaving the loop cancels the stream.
 */
export async function readBody(chunks: Chunks, most: number): Promise<Uint8Array | null> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length > most) return null;
    kept.push(chunk);
  }
  const body = new Uint8Array(length);
  let position = 0;
  for (const chunk of kept) {
    body.set(chunk, position);
    position += chunk.byteLength;
  }
  return body;
}
