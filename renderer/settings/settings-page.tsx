// Being written.
export function SettingsPage() {
  return null;
}
