/**
 * The text of a file as offices save it: UTF-8, UTF-16 with a byte-order mark, else GB18030.
 *
 * @returns the text without its byte-order mark; `undefined` for bytes that are no text in any of them.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return attempt('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return attempt('utf-16be', bytes);
  // No encoding of text but UTF-16 holds a zero byte; a picture or an archive soon does.
  if (bytes.includes(0)) return undefined;
  return attempt('utf-8', bytes) ?? attempt('gb18030', bytes);
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
