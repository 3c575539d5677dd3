// The part of fd-lock 2 that is used; the package ships no types.
declare module "fd-lock" {
  /** An exclusive lock on an open file; the system drops it when the process ends, however it ends. */
  export default class FDLock {
    constructor(descriptor: number);
    /** Resolves once the lock is held; rejects, and closes the descriptor, where it is not to be had. */
    ready(): Promise<void>;
    /** Drops the lock and closes the descriptor. */
    close(): Promise<void>;
  }
}
