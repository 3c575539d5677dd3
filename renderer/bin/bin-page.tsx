// Being written.
export function BinPage() {
  return null;
}
