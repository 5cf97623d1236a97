import type { Span } from '../model.js';

/** A JSON value with the place of each part. */
export interface JsonNode {
  readonly value: unknown;
  readonly span: Span;
  /** Places of the keys, and the values, of an object; items of an array by their index. */
  readonly parts: ReadonlyMap<string | number, { readonly key: Span; readonly node: JsonNode }>;
}

/** What is wrong at a place, or the value that was read. Comments and a comma behind the last item are accepted. */
export type JsonResult = { readonly node: JsonNode } | { readonly error: Span };

/** Reads JSON and remembers where everything stands. Never throws; linear in the text. */
export function parseJson(text: string): JsonResult {
  const reader = new Reader(text);
  try {
    const node = reader.value(0);
    reader.skip();
    if (reader.at < text.length) throw new Stop(reader.at);
    return { node };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const start = Math.min(stop.at, Math.max(0, text.length - 1));
    return { error: { start, end: Math.min(text.length, start + 1) } };
  }
}

/** Ends the reading at a place that is no JSON. */
class Stop {
  constructor(readonly at: number) {}
}

const deepest = 100;

class Reader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): JsonNode {
    this.skip();
    const start = this.at;
    const first = this.#text.charAt(start);
    if (depth > deepest) throw new Stop(start);
    if (first === '{') return this.#object(start, depth);
    if (first === '[') return this.#array(start, depth);
    const value = first === '"' ? this.#string() : this.#word();
    return { value, span: { start, end: this.at }, parts: new Map() };
  }

  /** Blanks and comments. */
  skip(): void {
    for (;;) {
      blanks.lastIndex = this.at;
      blanks.exec(this.#text);
      if (blanks.lastIndex === this.at || blanks.lastIndex === 0) return;
      this.at = blanks.lastIndex;
    }
  }

  #object(start: number, depth: number): JsonNode {
    const value: Record<string, unknown> = {};
    const parts = new Map<string, { key: Span; node: JsonNode }>();
    this.#items('}', () => {
      const key = { start: this.at, end: this.at };
      const name = this.#string();
      key.end = this.at;
      this.skip();
      this.#expect(':');
      const node = this.value(depth + 1);
      Object.defineProperty(value, name, { value: node.value, enumerable: true, configurable: true, writable: true });
      parts.set(name, { key, node });
    });
    return { value, span: { start, end: this.at }, parts };
  }

  #array(start: number, depth: number): JsonNode {
    const value: unknown[] = [];
    const parts = new Map<number, { key: Span; node: JsonNode }>();
    this.#items(']', () => {
      const node = this.value(depth + 1);
      parts.set(value.length, { key: node.span, node });
      value.push(node.value);
    });
    return { value, span: { start, end: this.at }, parts };
  }

  #items(close: string, read: () => void): void {
    this.at++;
    for (;;) {
      this.skip();
      if (this.#text.charAt(this.at) === close) break;
      read();
      this.skip();
      if (this.#text.charAt(this.at) === close) break;
      this.#expect(',');
    }
    this.at++;
  }

  #string(): string {
    strings.lastIndex = this.at;
    const match = strings.exec(this.#text);
    if (!match) throw new Stop(this.at);
    const start = this.at;
    this.at = strings.lastIndex;
    try {
      return JSON.parse(match[0]) as string;
    } catch {
      throw new Stop(start);
    }
  }

  /** A number, true, false or null. */
  #word(): unknown {
    words.lastIndex = this.at;
    const match = words.exec(this.#text);
    if (!match) throw new Stop(this.at);
    this.at = words.lastIndex;
    return JSON.parse(match[0]);
  }

  #expect(mark: string): void {
    if (this.#text.charAt(this.at) !== mark) throw new Stop(this.at);
    this.at++;
  }
}

const blanks = /\s+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y;
const strings = /"(?:[^"\\]|\\.)*"/y;
const words = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)\b/y;
