/** A set of UTF-16 units that is asked by their codes: for loops that look at every unit of a text. */
export class CharSet {
  readonly #bits = new Uint32Array(0x10000 >> 5);

  constructor(units: string) {
    for (let at = 0; at < units.length; at++) {
      const code = units.charCodeAt(at);
      this.#bits[code >> 5]! |= 1 << (code & 31);
    }
  }

  /** `false` for what `charCodeAt` gives outside a text. */
  has(code: number): boolean {
    return (this.#bits[code >> 5]! & (1 << (code & 31))) !== 0;
  }
}

/** What `\s` is in a regular expression. */
export const blanks =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
