// Being written.
export function RecoveryPage() {
  return null;
}
