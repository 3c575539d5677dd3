// Certificates for tests, made on the spot: self-signed, for one name, from one day to another.
import { generateKeyPairSync, sign } from "node:crypto";

export interface MadeCertificate {
  /** Both in PEM. */
  readonly cert: string;
  readonly key: string;
}

/** A self-signed X.509 certificate (RFC 5280) for `name`, good from one year to another (both `YYYY`, from 2000 to 2049). */
export function madeCertificate(name: string, from: string, to: string): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = der(0x30, oid("2a8648ce3d040302"));
  const owner = der(0x30, der(0x31, der(0x30, oid("550403"), der(0x0c, Buffer.from(name)))));
  const names = der(0x30, oid("551d11"), der(0x04, der(0x30, der(0x82, Buffer.from(name)))));
  const signed = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    owner,
    der(0x30, day(from), day(to)),
    owner,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(0x30, names)),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", signed, privateKey));
  const lines =
    der(0x30, signed, algorithm, signature)
      .toString("base64")
      .match(/.{1,64}/gu) ?? [];
  return {
    cert: ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n"),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** A value of the Distinguished Encoding Rules (X.690): its tag, its length, what is in it. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}

function day(year: string): Buffer {
  return der(0x17, Buffer.from(`${year.slice(2)}0101000000Z`));
}
