// Being written.
export function TodayPage() {
  return null;
}
