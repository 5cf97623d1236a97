import { readFile } from 'node:fs/promises';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Why bytes are no text. `offset` is the byte at which it shows. */
export type Undecodable = {
  readonly why: 'binary' | 'damaged-utf-8' | 'damaged-utf-16' | 'unknown-encoding';
  readonly offset: number;
};

export type Decoded = { readonly text: string; readonly encoding: Encoding } | Undecodable;

/** Reads a file and decodes it. Rejects where the file cannot be read. */
export const readDraft = async (path: string): Promise<Decoded> => decode(await readFile(path));

/**
 * Decodes a draft: UTF-8, UTF-16 with a byte order mark, GB18030 (and with it GBK and GB2312). The mark is left out of
 * the text. Bytes that fit none of them are never guessed at: replacement characters would change figures in silence.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe)) return strictly(bytes, 'utf-16le', 'damaged-utf-16');
  if (startsWith(bytes, 0xfe, 0xff)) return strictly(bytes, 'utf-16be', 'damaged-utf-16');
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { why: 'binary', offset: nul };
  const utf8 = strictly(bytes, 'utf-8', 'damaged-utf-8');
  if ('text' in utf8 || looksLikeUtf8(bytes)) return utf8;
  return strictly(bytes, 'gb18030', 'unknown-encoding');
}

const startsWith = (bytes: Uint8Array, first: number, second: number): boolean =>
  bytes[0] === first && bytes[1] === second;

function strictly(bytes: Uint8Array, encoding: Encoding, why: Undecodable['why']): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { why, offset: firstInvalid(bytes, encoding) };
  }
}

/** The byte at which decoding fails; the length where only the end is missing. By bisection over the decodable prefix. */
function firstInvalid(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (prefixDecodes(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return good;
}

function prefixDecodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether bytes that are not valid UTF-8 are damaged UTF-8 rather than GB18030. Chinese in UTF-8 takes three bytes a
 * character; the two-byte characters of GB18030 fall into that pattern only by accident, about once in fifty.
 */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let wide = 0;
  let replaced = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) replaced++;
    else if (unit >= 0x800) wide++;
  }
  return wide > replaced;
}
