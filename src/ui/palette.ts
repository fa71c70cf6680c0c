/**
 * nhsuk-frontend's own style sheet with what is the NHS's taken out: the Frutiger font, which is licensed to the NHS, and
 * NHS blue, so that nobody takes these pages for an NHS service. Spacing, focus and everything else stay as they are.
 */
const colours: Record<string, string> = {
  // NHS blue, its hovers and shadows: our green, for links, borders and marks.
  '#005eb8': '#00594c',
  '#0055a6': '#004c41',
  '#004b93': '#004138',
  '#003d78': '#00332c',
  '#002f5c': '#002a24',
  '#003087': '#00473c',
  '#004281': '#003d34',
  '#337ec6': '#2f7d6f',
  '#c7dcef': '#cfe3de',
  '#ccdff1': '#d3e6e1',
  '#d9e7f4': '#dfece9',
  // The green of buttons, brought nearer to ours.
  '#007f3b': '#00694f',
  '#00662f': '#00543f',
  '#00401e': '#00332a',
  '#004c23': '#003d30',
}

const fonts = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif'

export const withoutNhsBrand = (css: string): string =>
  css
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/font-family:Frutiger W01,arial,sans-serif/g, `font-family:${fonts}`)
    .replace(/#[0-9a-f]{6}\b/g, (colour) => colours[colour] ?? colour)
