type Described = { method: 'GET' | 'POST'; path: string }

/** A command to copy. The session stands in a variable of the reader's own: an example never holds a secret. */
export function exampleOf({ method, path }: Described, publicUrl: string): string {
  const address = `${publicUrl}/at/$SEAT${path.replace(/:(\w+)/g, (_, name: string) => `$${shouted(name)}`)}`
  const cookie = '--cookie "__Host-trellis=$TRELLIS_SESSION"'
  if (method === 'GET') return `curl ${cookie} \\\n  "${address}"`
  return `curl ${cookie} \\\n  --header "Content-Type: application/json" --data @body.json \\\n  "${address}"`
}

/** `postId` as `POST_ID`. */
const shouted = (name: string) => name.replace(/([A-Z])/g, '_$1').toUpperCase()
