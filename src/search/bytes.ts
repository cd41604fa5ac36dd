/** From this number on, a number of a list takes more than one byte. */
const ESCAPES_FROM = 240;
const MAX_LISTED = ESCAPES_FROM + (0x100 - ESCAPES_FROM) * 0x100 ** 2 - 1;

/**
 * A file of the search in the making: numbers and texts one after another. The bytes of a list of numbers are sorted by
 * their meaning, because a web server's compression packs those best.
 */
export class ByteWriter {
  readonly #bytes: number[] = [];

  /** A number from 0 to 2³² − 1. */
  number(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) this.#bytes.push((rest % 0x80) | 0x80);
    this.#bytes.push(rest);
  }

  /**
   * A list of numbers from 0 to a million; how many they are is written with them. A number below 240 is one byte, of any
   * other the high byte stands among those and the low bytes follow after all.
   */
  numbers(values: ArrayLike<number>): void {
    const list = Array.from(values);
    const large = list.filter((value) => value >= ESCAPES_FROM).map((value) => value - ESCAPES_FROM);
    const isWide = large.some((value) => value >= (0x100 - ESCAPES_FROM) * 0x100);
    const lowBytes = isWide ? 2 : 1;
    if (list.some((value) => value > MAX_LISTED)) throw new RangeError(`A number is larger than ${MAX_LISTED}.`);
    this.number(list.length);
    this.number(lowBytes);
    for (const value of list) {
      this.#bytes.push(value < ESCAPES_FROM ? value : ESCAPES_FROM + ((value - ESCAPES_FROM) >> (8 * lowBytes)));
    }
    if (isWide) for (const value of large) this.#bytes.push((value >> 8) & 0xff);
    for (const value of large) this.#bytes.push(value & 0xff);
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.number(bytes.length);
    for (const byte of bytes) this.#bytes.push(byte);
  }

  /** Texts of one line each. */
  texts(values: readonly string[]): void {
    this.number(values.length);
    this.text(values.map((value) => value.replace(/\n/g, ' ')).join('\n'));
  }

  finish(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads what {@link ByteWriter} wrote. Every method throws an error that names the file where that is not the case. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #name: string;
  #at = 0;

  /** @param name What the file is called in errors: "the mentor index". */
  constructor(bytes: Uint8Array, name: string) {
    this.#bytes = bytes;
    this.#name = name;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; factor <= 0x80 ** 4; factor *= 0x80) {
      const byte = this.#take(1)[0]!;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw this.damage('a number is too long');
  }

  /** @param limit The least number that is too large. */
  numbers(limit = MAX_LISTED + 1): Uint32Array {
    const count = this.number();
    const lowBytes = this.number();
    if (lowBytes !== 1 && lowBytes !== 2) throw this.damage(`numbers of ${lowBytes} low bytes`);
    const bytes = this.#take(count);
    const values = new Uint32Array(count);
    const large: number[] = [];
    for (let place = 0; place < count; place++) {
      const byte = bytes[place]!;
      if (byte >= ESCAPES_FROM) large.push(place);
      values[place] = byte < ESCAPES_FROM ? byte : ESCAPES_FROM + ((byte - ESCAPES_FROM) << (8 * lowBytes));
    }
    for (let shift = 8 * (lowBytes - 1); shift >= 0; shift -= 8) {
      const low = this.#take(large.length);
      for (let index = 0; index < large.length; index++) values[large[index]!]! += low[index]! << shift;
    }
    for (const value of values) {
      if (value >= limit) throw this.damage(`a number that is not below ${limit}`);
    }
    return values;
  }

  text(): string {
    const bytes = this.#take(this.number());
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw this.damage('a text is not UTF-8');
    }
  }

  texts(): string[] {
    const count = this.number();
    const text = this.text();
    const texts = count === 0 ? [] : text.split('\n');
    if (texts.length !== count) throw this.damage(`${texts.length} texts where ${count} were announced`);
    return texts;
  }

  /** Throws unless everything was read. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw this.damage(`${this.#bytes.length - this.#at} bytes too many`);
  }

  damage(what: string): Error {
    return new Error(`Cannot read ${this.#name}: ${what}, at byte ${this.#at}.`);
  }

  #take(count: number): Uint8Array {
    if (this.#at + count > this.#bytes.length) throw this.damage('it ends too early');
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
}
