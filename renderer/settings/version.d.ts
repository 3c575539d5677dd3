// What the build writes into the page.
interface ImportMetaEnv {
  /** The version in package.json. */
  readonly PERENNIAL_VERSION: string;
}
