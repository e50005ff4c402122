/** A text is no longer than this: a link comes from anywhere, and few bytes can unpack to a great many. */
const most = 4_000_000;

/** A text as signs that an address takes as they are: compressed where this browser can. */
export async function packed(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (typeof CompressionStream === "undefined") return `u${inAddress(bytes)}`;
  return `z${inAddress(await through(bytes, new CompressionStream("deflate-raw")))}`;
}

/** The text of it. Rejects what is none. */
export async function unpacked(text: string): Promise<string> {
  const bytes = fromAddress(text.slice(1));
  if (text.startsWith("u")) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (!text.startsWith("z")) throw new Error("this was not packed here");
  return new TextDecoder("utf-8", { fatal: true }).decode(await through(bytes, new DecompressionStream("deflate-raw")));
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > most) throw new Error(`this unpacks to more than ${most} bytes`);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Base64 for addresses (RFC 4648, section 5), without its padding. */
function inAddress(bytes: Uint8Array): string {
  let signs = "";
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromAddress(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
}
