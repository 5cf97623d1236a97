/** Encodes what GB18030 writes in one or two bytes. Node can only decode it, so the table is turned around. */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : twoBytes().get(character);
      if (!bytes) throw new RangeError(`no two bytes for U+${code.toString(16)}`);
      return bytes;
    }),
  );
}

let table: ReadonlyMap<string, readonly number[]> | undefined;

function twoBytes(): ReadonlyMap<string, readonly number[]> {
  table ??= new Map(decodedPairs());
  return table;
}

function* decodedPairs(): Generator<[string, readonly number[]]> {
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) yield [decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]];
}
