// Being written.
export function InsightsPage() {
  return null;
}
