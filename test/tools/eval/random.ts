/**
 * Python's random numbers (Mersenne Twister, seeded by a small integer), so that mutation picks the same figures as the
 * reference scorer. Source: Matsumoto and Nishimura 1998, `init_by_array`; CPython's `Random.shuffle`.
 */
export class PythonRandom {
  readonly #state = new Uint32Array(size);
  #index = size;

  constructor(seed: number) {
    this.#seed(19650218);
    this.#mix(seed);
  }

  /** Shuffles in place, as `random.shuffle`. */
  shuffle(items: unknown[]): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.#below(i + 1);
      [items[i], items[j]] = [items[j], items[i]];
    }
  }

  #below(bound: number): number {
    const bits = 32 - Math.clz32(bound);
    let value = this.#next() >>> (32 - bits);
    while (value >= bound) value = this.#next() >>> (32 - bits);
    return value;
  }

  #seed(seed: number): void {
    const state = this.#state;
    state[0] = seed;
    for (let i = 1; i < size; i++) state[i] = Math.imul(1812433253, folded(state[i - 1]!)) + i;
  }

  /** `init_by_array` for a key of one number. */
  #mix(key: number): void {
    const state = this.#state;
    let i = 1;
    for (let k = size; k > 0; k--) {
      state[i] = (state[i]! ^ Math.imul(folded(state[i - 1]!), 1664525)) + key;
      i = this.#advance(i);
    }
    for (let k = size - 1; k > 0; k--) {
      state[i] = (state[i]! ^ Math.imul(folded(state[i - 1]!), 1566083941)) - i;
      i = this.#advance(i);
    }
    state[0] = 0x80000000;
  }

  #advance(i: number): number {
    if (i + 1 < size) return i + 1;
    this.#state[0] = this.#state[size - 1]!;
    return 1;
  }

  #next(): number {
    if (this.#index >= size) this.#generate();
    let value = this.#state[this.#index++]!;
    value ^= value >>> 11;
    value ^= (value << 7) & 0x9d2c5680;
    value ^= (value << 15) & 0xefc60000;
    return (value ^ (value >>> 18)) >>> 0;
  }

  #generate(): void {
    const state = this.#state;
    for (let i = 0; i < size; i++) {
      const joined = (state[i]! & 0x80000000) | (state[(i + 1) % size]! & 0x7fffffff);
      state[i] = state[(i + middle) % size]! ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
    }
    this.#index = 0;
  }
}

const size = 624;
const middle = 397;
const folded = (value: number): number => value ^ (value >>> 30);
