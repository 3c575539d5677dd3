// Being written.
export function LessonsPage() {
  return null;
}
