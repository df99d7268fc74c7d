/** A script, how it is told, and the open font (SIL OFL) that prints it. */
export interface Script {
  name: string
  letters: RegExp
  file: string
}

const noto = (folder: string, file: string) => `@expo-google-fonts/${folder}/${file}.ttf`
const indic = (name: string) => {
  const [first = '', ...rest] = name
  return noto(`noto-sans-${name}`, `400Regular/NotoSans${first.toUpperCase()}${rest.join('')}_400Regular`)
}

export const latin: Script = {
  name: 'Latin',
  letters: /[\p{Script=Latin}]/u,
  file: noto('noto-sans', '400Regular/NotoSans_400Regular'),
}

/** Latin letters of headings. */
export const boldFile = noto('noto-sans', '700Bold/NotoSans_700Bold')

/** The scripts of the languages of the Eighth Schedule. */
export const scripts: readonly Script[] = [
  latin,
  { name: 'Devanagari', letters: /\p{Script=Devanagari}/u, file: indic('devanagari') },
  { name: 'Bengali', letters: /\p{Script=Bengali}/u, file: indic('bengali') },
  { name: 'Gurmukhi', letters: /\p{Script=Gurmukhi}/u, file: indic('gurmukhi') },
  { name: 'Gujarati', letters: /\p{Script=Gujarati}/u, file: indic('gujarati') },
  { name: 'Oriya', letters: /\p{Script=Oriya}/u, file: indic('oriya') },
  { name: 'Tamil', letters: /\p{Script=Tamil}/u, file: indic('tamil') },
  { name: 'Telugu', letters: /\p{Script=Telugu}/u, file: indic('telugu') },
  { name: 'Kannada', letters: /\p{Script=Kannada}/u, file: indic('kannada') },
  { name: 'Malayalam', letters: /\p{Script=Malayalam}/u, file: indic('malayalam') },
  {
    name: 'Meetei Mayek',
    letters: /\p{Script=Meetei_Mayek}/u,
    file: noto('noto-sans-meetei-mayek', '400Regular/NotoSansMeeteiMayek_400Regular'),
  },
  {
    name: 'Ol Chiki',
    letters: /\p{Script=Ol_Chiki}/u,
    file: noto('noto-sans-ol-chiki', '400Regular/NotoSansOlChiki_400Regular'),
  },
  {
    name: 'Arabic',
    letters: /\p{Script_Extensions=Arabic}/u,
    file: noto('noto-nastaliq-urdu', '400Regular/NotoNastaliqUrdu_400Regular'),
  },
]
