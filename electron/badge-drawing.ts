// A number in a circle, drawn pixel by pixel: too small for a font, and nothing else here needs a way to draw.

/** Three pixels wide and five high, a bit each, from the top. */
const GLYPHS: Readonly<Record<string, readonly number[]>> = {
  1: [0b010, 0b110, 0b010, 0b010, 0b111],
  2: [0b111, 0b001, 0b111, 0b100, 0b111],
  3: [0b111, 0b001, 0b111, 0b001, 0b111],
  4: [0b101, 0b101, 0b111, 0b001, 0b001],
  5: [0b111, 0b100, 0b111, 0b001, 0b111],
  6: [0b111, 0b100, 0b111, 0b101, 0b111],
  7: [0b111, 0b001, 0b010, 0b010, 0b010],
  8: [0b111, 0b101, 0b111, 0b101, 0b111],
  9: [0b111, 0b101, 0b111, 0b001, 0b111],
  "+": [0b000, 0b010, 0b111, 0b010, 0b000],
};
const WIDTH = 3;
const HEIGHT = 5;
/** The side of the square, in pixels. */
const SIZE = 32;
/** The moss of the app's icon, and paper: blue, green, red, as a bitmap has them. */
const MOSS = [0x38, 0x70, 0x4a] as const;
const PAPER = [0xf4, 0xf8, 0xfa] as const;

export interface Bitmap {
  /** Four bytes a pixel: blue, green, red, opacity. */
  readonly pixels: Buffer;
  readonly size: number;
}

/** The drawing of a number from 1 on; more than nine is `9+`. */
export function badgeBitmap(count: number): Bitmap {
  const text = count > 9 ? "9+" : String(count);
  const scale = text.length === 1 ? 4 : 3;
  const width = (text.length * (WIDTH + 1) - 1) * scale;
  const [left, top] = [Math.floor((SIZE - width) / 2), Math.floor((SIZE - HEIGHT * scale) / 2)];
  const isInk = (x: number, y: number) => {
    const [column, row] = [Math.floor((x - left) / scale), Math.floor((y - top) / scale)];
    const bits = GLYPHS[text[Math.floor(column / (WIDTH + 1))] ?? ""]?.[row] ?? 0;
    return column >= 0 && ((bits >> (WIDTH - 1 - (column % (WIDTH + 1)))) & 1) === 1;
  };
  const pixels = Buffer.alloc(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      // How much of the pixel is within the circle; colours are multiplied by it, as bitmaps have them.
      const opacity = Math.min(1, Math.max(0, SIZE / 2 - Math.hypot(x + 0.5 - SIZE / 2, y + 0.5 - SIZE / 2)));
      const colour = isInk(x, y) ? PAPER : MOSS;
      pixels.set([...colour.map((part) => Math.round(part * opacity)), Math.round(opacity * 255)], (y * SIZE + x) * 4);
    }
  }
  return { pixels, size: SIZE };
}
