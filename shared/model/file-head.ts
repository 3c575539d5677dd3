// What the first lines of a file say of it.

export const FORMAT = "perennial";
/** The version of the file's shape that this program writes. */
export const SCHEMA_VERSION = 1;
/** The JSON Schema of this version; a copy lies beside the file, so that an editor checks it without a network. */
export const SCHEMA_ADDRESS = "./perennial.schema.json";

/** The value that stands in the `sha256` place while the hash is taken. */
export const ZERO_HASH = "0".repeat(64);
