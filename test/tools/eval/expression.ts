/**
 * Evaluates the arithmetic of the labels: the part of Python's expressions that they use (numbers, tuples and lists,
 * `+ - * / // % **`, chained comparisons, `and or not in`, indexing and slices, calls, generators in calls).
 * Throws on anything else, on division by zero and on unknown names, as Python would.
 */
export function evaluate(source: string): Value {
  const parser = new Parser(tokens(source));
  const expression = parser.whole();
  return expression(new Map());
}

export type Value = number | boolean | readonly Value[] | ((...values: Value[]) => Value);
type Names = ReadonlyMap<string, Value>;
type Expression = (names: Names) => Value;

const tokens = (source: string): string[] => {
  const found =
    source.match(/\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+|[A-Za-z_]\w*|\*\*|\/\/|[=!<>]=|[-+*/%<>()[\],:]|\S/g) ?? [];
  return [...found, ''];
};

class Parser {
  #at = 0;
  readonly #tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#or();
    if (this.#peek() !== '') throw new SyntaxError(`unexpected ${this.#peek()}`);
    return expression;
  }

  #peek(): string {
    return this.#tokens[this.#at] ?? '';
  }

  #take(...wanted: string[]): string | undefined {
    const token = this.#peek();
    if (!wanted.includes(token) || token === '') return undefined;
    this.#at++;
    return token;
  }

  #expect(token: string): void {
    if (!this.#take(token)) throw new SyntaxError(`expected ${token}, found ${this.#peek()}`);
  }

  #or(): Expression {
    let left = this.#and();
    while (this.#take('or')) {
      const [a, b] = [left, this.#and()];
      left = (names) => {
        const value = a(names);
        return truth(value) ? value : b(names);
      };
    }
    return left;
  }

  #and(): Expression {
    let left = this.#not();
    while (this.#take('and')) {
      const [a, b] = [left, this.#not()];
      left = (names) => {
        const value = a(names);
        return truth(value) ? b(names) : value;
      };
    }
    return left;
  }

  #not(): Expression {
    if (!this.#take('not')) return this.#comparison();
    const operand = this.#not();
    return (names) => !truth(operand(names));
  }

  #comparison(): Expression {
    const operands = [this.#sum()];
    const operators: string[] = [];
    for (let token = this.#comparator(); token; token = this.#comparator()) {
      operators.push(token);
      operands.push(this.#sum());
    }
    if (operators.length === 0) return operands[0]!;
    return (names) => operators.every((operator, i) => compare(operator, operands[i]!(names), operands[i + 1]!(names)));
  }

  #comparator(): string | undefined {
    return this.#take('==', '!=', '<', '<=', '>', '>=', 'in');
  }

  #sum(): Expression {
    return this.#binary(['+', '-'], () => this.#product());
  }

  #product(): Expression {
    return this.#binary(['*', '/', '//', '%'], () => this.#unary());
  }

  #binary(operators: readonly string[], next: () => Expression): Expression {
    let left = next();
    for (let operator = this.#take(...operators); operator; operator = this.#take(...operators)) {
      const [a, b, apply] = [left, next(), arithmetic[operator]!];
      left = (names) => apply(number(a(names)), number(b(names)));
    }
    return left;
  }

  #unary(): Expression {
    const sign = this.#take('-', '+');
    if (!sign) return this.#power();
    const operand = this.#unary();
    return (names) => (sign === '-' ? -number(operand(names)) : number(operand(names)));
  }

  #power(): Expression {
    const base = this.#trailer();
    if (!this.#take('**')) return base;
    const exponent = this.#unary();
    return (names) => number(base(names)) ** number(exponent(names));
  }

  #trailer(): Expression {
    let value = this.#atom();
    for (;;) {
      if (this.#take('(')) value = this.#call(value);
      else if (this.#take('[')) value = this.#index(value);
      else return value;
    }
  }

  #call(callee: Expression): Expression {
    const values = this.#items(')', true);
    return (names) => {
      const called = callee(names);
      if (typeof called !== 'function') throw new TypeError('not a function');
      return called(...values.map((value) => value(names)));
    };
  }

  /** One index, or the two ends of a slice. */
  #index(value: Expression): Expression {
    const from = this.#peek() === ':' ? undefined : this.#or();
    const slice = this.#take(':') !== undefined;
    const to = this.#peek() === ']' ? undefined : this.#or();
    this.#expect(']');
    return (names) => {
      const items = list(value(names));
      const start = from ? number(from(names)) : 0;
      if (slice) return items.slice(start, to ? number(to(names)) : undefined);
      const item = items.at(start);
      if (item === undefined) throw new RangeError('index out of range');
      return item;
    };
  }

  #atom(): Expression {
    if (this.#take('(')) return this.#parenthesis();
    if (this.#take('[')) {
      const items = this.#items(']', false);
      return (names) => items.map((item) => item(names));
    }
    const token = this.#peek();
    this.#at++;
    if (/^[\d.]/.test(token)) return literal(token);
    if (!/^\w/.test(token)) throw new SyntaxError(`unexpected ${token}`);
    return (names) => named(token, names);
  }

  /** A group, a tuple (with a comma) or a generator. */
  #parenthesis(): Expression {
    const items = this.#items(')', true);
    const single = items.length === 1 && this.#tokens[this.#at - 2] !== ',';
    return single ? items[0]! : (names) => items.map((item) => item(names));
  }

  #items(close: string, generators: boolean): Expression[] {
    const items: Expression[] = [];
    while (!this.#take(close)) {
      const item = this.#or();
      items.push(generators && this.#take('for') ? this.#generator(item) : item);
      if (!this.#take(',') && this.#peek() !== close) throw new SyntaxError(`unexpected ${this.#peek()}`);
    }
    return items;
  }

  #generator(item: Expression): Expression {
    const targets: string[] = [];
    do {
      targets.push(this.#peek());
      this.#at++;
    } while (this.#take(','));
    this.#expect('in');
    const source = this.#or();
    return (names) => list(source(names)).map((value) => item(bind(names, targets, value)));
  }
}

function literal(token: string): Expression {
  if (/^0\d/.test(token)) throw new SyntaxError('leading zero');
  const value = Number(token);
  return () => value;
}

function bind(names: Names, targets: readonly string[], value: Value): Names {
  if (targets.length === 1) return new Map([...names, [targets[0]!, value]]);
  const values = list(value);
  if (values.length !== targets.length) throw new TypeError('wrong number of values');
  return new Map([...names, ...targets.map((target, i): [string, Value] => [target, values[i]!])]);
}

/**
 * The functions are not known inside a generator: the reference scorer passes them as Python's local names, which a
 * generator does not see. Labels such as `all(sum(r) == t for …)` therefore give no mutant, here as there.
 */
function named(name: string, names: Names): Value {
  const value = names.size > 0 ? names.get(name) : builtIns[name];
  if (value === undefined) throw new ReferenceError(name);
  return value;
}

const builtIns: Readonly<Record<string, Value>> = {
  True: true,
  False: false,
  abs: (value) => Math.abs(number(value!)),
  all: (values) => list(values!).every(truth),
  any: (values) => list(values!).some(truth),
  float: (value) => number(value!),
  Decimal: (value) => number(value!),
  floor: (value) => Math.floor(number(value!)),
  int: (value) => Math.trunc(number(value!)),
  len: (values) => list(values!).length,
  max: (...values) => Math.max(...spread(values)),
  min: (...values) => Math.min(...spread(values)),
  round: (value, places = 0) => roundHalfEven(number(value!), number(places)),
  sum: (values) => list(values!).reduce((total: number, value) => total + number(value), 0),
};

const spread = (values: readonly Value[]): number[] =>
  (values.length === 1 ? list(values[0]!) : values).map((value) => number(value));

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / divisor(b),
  '//': (a, b) => Math.floor(a / divisor(b)),
  '%': (a, b) => a - divisor(b) * Math.floor(a / b),
};

function divisor(value: number): number {
  if (value === 0) throw new RangeError('division by zero');
  return value;
}

function compare(operator: string, a: Value, b: Value): boolean {
  if (operator === '==') return equal(a, b);
  if (operator === '!=') return !equal(a, b);
  if (operator === 'in') return list(b).some((item) => equal(a, item));
  const [x, y] = [number(a), number(b)];
  if (operator === '<') return x < y;
  if (operator === '<=') return x <= y;
  return operator === '>' ? x > y : x >= y;
}

function equal(a: Value, b: Value): boolean {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, i) => equal(item, b[i]!));
  return !isList(a) && !isList(b) && Number(a) === Number(b);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const truth = (value: Value): boolean => (isList(value) ? value.length > 0 : Boolean(value));

function number(value: Value): number {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
  throw new TypeError('not a number');
}

function list(value: Value): readonly Value[] {
  if (isList(value)) return value;
  throw new TypeError('not a sequence');
}

/** Python's `round`: exact on the binary value, and ties go to the even digit. */
export function roundHalfEven(value: number, places: number): number {
  if (!Number.isFinite(value)) return value;
  const { numerator, denominator } = ratio(Math.abs(value));
  const scaled = places >= 0 ? numerator * 10n ** BigInt(places) : numerator;
  const over = places >= 0 ? denominator : denominator * 10n ** BigInt(-places);
  const twice = (2n * scaled) % (2n * over);
  const floor = scaled / over;
  const up = twice > over || (twice === over && floor % 2n === 1n);
  return Math.sign(value) * Number(`${floor + (up ? 1n : 0n)}e${-places}`);
}

/** A double as the exact fraction that it is. */
function ratio(value: number): { numerator: bigint; denominator: bigint } {
  let mantissa = value;
  let shift = 0n;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    shift++;
  }
  return { numerator: BigInt(mantissa), denominator: 1n << shift };
}
