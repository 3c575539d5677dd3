// Finds JSON that would take far more memory than its text once it is parsed: millions of empty lists, keys or numbers.

/** Most lists and objects, and most values and keys, in a document of the largest size; people's own are far below. */
const OPENING_LIMIT = 2_000_000;
const SEPARATOR_LIMIT = 8_000_000;
const [COMMA, COLON, BRACKET, BRACE] = [...Buffer.from(",:[{")];

/** Counts, in bytes that come piece by piece, what every value of JSON needs; those inside of texts are counted with them. */
export class CrowdedText {
  #openings = 0;
  #separators = 0;

  /** Counts the next piece; gives whether it is too much by now. */
  isTooMuchWith(piece: Buffer): boolean {
    for (const byte of piece) {
      if (byte === COMMA || byte === COLON) this.#separators += 1;
      else if (byte === BRACKET || byte === BRACE) this.#openings += 1;
    }
    return this.#openings > OPENING_LIMIT || this.#separators > SEPARATOR_LIMIT;
  }
}
