/** The browser and the kind of device, no finer: enough to know one's own, too little to follow anybody. */
export function deviceOf(userAgent: string | undefined): string {
  const said = userAgent ?? ''
  const browser = firstOf(BROWSERS, said) ?? 'A browser'
  const system = firstOf(SYSTEMS, said)
  return system ? `${browser} on ${system}` : browser
}

/** In this order: most browsers also name those that they descend from. */
const BROWSERS = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/iPhone/, 'an iPhone'],
  [/iPad/, 'an iPad'],
  [/Android.*Mobile/, 'an Android phone'],
  [/Android/, 'an Android tablet'],
  [/CrOS/, 'a Chromebook'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'a Mac'],
  [/Linux/, 'Linux'],
] as const

const firstOf = (known: readonly (readonly [RegExp, string])[], said: string) =>
  known.find(([pattern]) => pattern.test(said))?.[1]
