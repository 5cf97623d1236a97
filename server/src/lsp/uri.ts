/** One spelling for a uri, which people can read too: editors differ in what they percent-encode. */
export function plain(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
