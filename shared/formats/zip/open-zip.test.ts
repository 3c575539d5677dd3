// A zip is read to what it holds, and one that swells, lies or is broken ends in a word instead of in trouble.
import { describe, expect, it } from "vitest";
import { isZip, openZip, type ZippedFile } from "./open-zip.ts";
import { zipOf } from "./zip-of.test-source.ts";

const text = (length: number) => new Uint8Array(length).fill(65);

async function filesOf(bytes: Uint8Array): Promise<readonly ZippedFile[]> {
  const opened = await openZip(bytes);
  if ("trouble" in opened) throw new Error(opened.trouble);
  return opened.files;
}

describe("a zip", () => {
  it("gives the files it holds, whatever they call themselves", async () => {
    const bytes = await zipOf({ "a.txt": text(3), "../../b.txt": text(5) });
    expect(isZip(bytes)).toBe(true);
    const files = await filesOf(bytes);
    expect(files.map(({ name }) => name)).toEqual(["a.txt", "../../b.txt"]);
    expect(await files[1]?.read({ left: 100 })).toEqual({ bytes: text(5) });
  });

  it("that swells is stopped at the allowance, which all its files share", async () => {
    const files = await filesOf(await zipOf({ "one.bin": text(3_000_000), "two.bin": text(3_000_000) }));
    const allowance = { left: 4_000_000 };
    expect(await files[0]?.read(allowance)).toHaveProperty("bytes");
    expect(await files[1]?.read(allowance)).toEqual({ trouble: "tooLarge" });
  });

  it("that lies about the size of a file is stopped all the same", async () => {
    const bytes = await zipOf({ "one.bin": text(3_000_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(await (await filesOf(bytes))[0]?.read({ left: 1_000_000 })).toHaveProperty("trouble");
  });

  it("that is broken or locked is told apart", async () => {
    const bytes = await zipOf({ "one.bin": text(3_000) });
    expect(await openZip(bytes.subarray(0, bytes.length - 30))).toEqual({ trouble: "damaged" });
    expect(await openZip(text(200))).toEqual({ trouble: "damaged" });
    const locked = await filesOf(await zipOf({ "one.bin": text(3_000) }, "moss"));
    expect(await locked[0]?.read({ left: 10_000 })).toEqual({ trouble: "encrypted" });
    const torn = await zipOf({ "one.bin": new Uint8Array(3_000).map((_, at) => (at * at * 31) % 251) });
    torn.fill(7, torn.length / 2, torn.length / 2 + 20);
    expect(await (await filesOf(torn))[0]?.read({ left: 10_000 })).toEqual({ trouble: "damaged" });
  });
});
