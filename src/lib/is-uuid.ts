/** Whether a text has the shape of an id as Trellis makes them: asked before a table is, which throws at any other text. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
