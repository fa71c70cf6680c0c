import { createRequire } from 'node:module'

// Asked of node, and not found beside this file, so that it is the same font wherever the program was bundled to.
const require = createRequire(import.meta.url)

/** Inter, under the SIL Open Font License 1.1 (NOTICE.md). PDFs carry the shapes of the letters that they use. */
export const FONTS = {
  regular: () => require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
} as const
