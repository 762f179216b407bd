/** Where part `part` of `parts` is saved: `Invitations.pdf`, or `Invitations 2 of 5.pdf` where there are several. */
export const partFile = (file: string, part: number, parts: number): string =>
  parts <= 1 ? file : file.replace(/(\.pdf)?$/iu, (ending) => ` ${part + 1} of ${parts}${ending === '' ? '.pdf' : ending}`)
