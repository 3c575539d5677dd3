// Being written.
export function BoardPage(_: { openId: string | undefined }) {
  return null;
}
