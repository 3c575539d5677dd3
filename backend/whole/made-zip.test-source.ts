// Zips made byte by byte for tests, so that each thing a zip can say may be said wrongly.
import { crc32, deflateRawSync } from "node:zlib";

/** One entry; what is left out is as a plain zip has it. */
export interface MadeEntry {
  readonly name: string | Buffer;
  readonly bytes?: Buffer;
  readonly deflated?: boolean;
  /** Another name in the header before the bytes. */
  readonly localName?: string;
  readonly flags?: number;
  readonly localFlags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly compressed?: number;
  /** What takes the place of the bytes as they lie in the zip. */
  readonly packed?: Buffer;
  /** Unix mode in the upper half of the external attributes. */
  readonly mode?: number;
  readonly extra?: Buffer;
  /** Where the central directory says that the entry begins. */
  readonly offset?: number;
  /** Bytes between this entry and what follows. */
  readonly behind?: Buffer;
}

/** How the whole is put together; what is left out is as a plain zip has it. */
export interface MadeZip {
  readonly before?: Buffer;
  readonly after?: Buffer;
  readonly comment?: Buffer;
  readonly count?: number;
  readonly disk?: number;
  readonly directoryStart?: number;
  readonly directoryLength?: number;
  /** Bytes between the central directory and its end. */
  readonly beforeEnd?: Buffer;
}

/** The bytes of a zip. */
export function madeZip(entries: readonly MadeEntry[], zip: MadeZip = {}): Buffer {
  const bodies: Buffer[] = [zip.before ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  let position = bodies[0]?.length ?? 0;
  for (const entry of entries) {
    const { bytes = Buffer.alloc(0), deflated = false, mode = 0o100600, extra = Buffer.alloc(0), flags = 0, behind = Buffer.alloc(0) } = entry;
    const packed = entry.packed ?? (deflated ? deflateRawSync(bytes) : bytes);
    const name = Buffer.from(entry.name as string);
    const localName = Buffer.from(entry.localName ?? name);
    const sizes = { crc: entry.crc ?? crc32(bytes), compressed: entry.compressed ?? packed.length, size: entry.size ?? bytes.length };
    const method = entry.method ?? (deflated ? 8 : 0);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(entry.localFlags ?? flags, 6);
    local.writeUInt16LE(method, 8);
    writeSizes(local, 14, sizes);
    local.writeUInt16LE(localName.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE((3 << 8) | 20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    writeSizes(central, 16, sizes);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(entry.offset ?? position, 42);
    directory.push(central, name, extra);
    bodies.push(local, localName, packed, behind);
    position += local.length + localName.length + packed.length + behind.length;
  }
  const { after = Buffer.alloc(0), comment = Buffer.alloc(0), beforeEnd = Buffer.alloc(0) } = zip;
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip.disk ?? 0, 4);
  end.writeUInt16LE(zip.count ?? entries.length, 8);
  end.writeUInt16LE(zip.count ?? entries.length, 10);
  end.writeUInt32LE(zip.directoryLength ?? listed.length, 12);
  end.writeUInt32LE(zip.directoryStart ?? position, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...bodies, listed, beforeEnd, end, comment, after]);
}

function writeSizes(header: Buffer, at: number, { crc, compressed, size }: { crc: number; compressed: number; size: number }): void {
  header.writeUInt32LE(crc >>> 0, at);
  header.writeUInt32LE(compressed, at + 4);
  header.writeUInt32LE(size, at + 8);
}
