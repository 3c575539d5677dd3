// Being written.
export function ApplicationPanel(_: { id: string }) {
  return null;
}
