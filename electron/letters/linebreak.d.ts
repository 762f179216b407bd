/** The library brings no types. */
declare module 'linebreak' {
  type Break = { readonly position: number; readonly required: boolean }
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}
