// Being written.
export function PeoplePage() {
  return null;
}
