/** The one global beyond the language that both processes have; declared by hand to keep Node and DOM types out. */
declare class URL {
  static canParse(text: string): boolean
  constructor(text: string)
  readonly origin: string
  readonly protocol: string
  readonly hostname: string
  readonly host: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
  readonly username: string
  readonly password: string
  readonly href: string
}
