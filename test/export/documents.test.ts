import { buffer } from 'node:stream/consumers'
import { Fonts } from '../../export/pdf/fonts'
import { toRuns } from '../../export/pdf/text'
import type { Question } from '../../export/question'
import type { Grant } from '../../subgraphs/common/identity/viewer'
import { useTestGraph } from '../helpers/use-graph'
import { openAs } from './ask-as'
import { actualTexts, pagesOf } from './pdf-text'

const opened = 'S05-AC21'
const sealed = 'S05-AC25'
const deo = (district: string): Grant[] => [{ role: 'DEO', area: district }]

/** A name in each script, with conjuncts and signs before and above their letters. */
const names: Record<string, string> = {
  Devanagari: 'श्रीमती लक्ष्मी कृष्णमूर्ति विद्यार्थी',
  Bengali: 'শ্রী রবীন্দ্রনাথ চট্টোপাধ্যায়',
  Gurmukhi: 'ਸ਼੍ਰੀ ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
  Gujarati: 'શ્રી કૃષ્ણકાંત ત્રિવેદી',
  Oriya: 'ଶ୍ରୀ କୃଷ୍ଣଚନ୍ଦ୍ର ମହାପାତ୍ର',
  Tamil: 'கிருஷ்ணமூர்த்தி ஸ்ரீநிவாசன்',
  Telugu: 'శ్రీ వేంకటేశ్వర్లు కృష్ణారెడ్డి',
  Kannada: 'ಶ್ರೀ ಕೃಷ್ಣಮೂರ್ತಿ ವಿಶ್ವೇಶ್ವರಯ್ಯ',
  Malayalam: 'ശ്രീ കൃഷ്ണൻകുട്ടി നമ്പൂതിരി',
  'Meetei Mayek': 'ꯃꯅꯤꯄꯨꯔ',
  'Ol Chiki': 'ᱥᱟᱱᱛᱟᱲᱤ',
  Arabic: 'محمد اقبال انصاری',
}

describe('a printed document', () => {
  const used = useTestGraph({ seeded: true })

  const print = async (grants: Grant[], question: Question) =>
    buffer((await openAs(used.graph.url, grants, question)).stream)
  const dutiesOf = async (constituency: string) => {
    const { rows } = await used.databases.pools.deployment.query<{
      person: string
      station: string
      name: string
    }>(
      `SELECT d.person_id AS person, s.code AS station, s.name FROM duty d
         JOIN polling_party p ON p.district_code = d.district_code AND p.code = d.party_code
         JOIN polling_station s ON s.district_code = p.district_code AND s.code = p.station_code
        WHERE d.assembly_constituency_code = $1 AND d.post = 'PRESIDING_OFFICER' AND d.status IN ('REPORTED', 'IN_PARTY')
          AND split_part(d.person_id, '-', 1) = d.district_code
        ORDER BY d.id LIMIT 1`,
      [constituency],
    )
    const [duty] = rows
    if (!duty) throw new Error(`nobody presides in ${constituency}`)
    return duty
  }

  it('is the roll of a station: who, in which post, with phone, and where', async () => {
    const { person, station } = await dutiesOf(opened)
    const { data } = await used.graph.query(`{ person(id: "${person}") { name phone } }`, {}, deo('S05D01'))
    const [page = '', ...more] = await pagesOf(
      await print(deo('S05D01'), { kind: 'muster-roll', pollingStation: station }),
    )
    expect(more).toEqual([])
    for (const text of ['Muster roll', 'SYNTHETIC DATA', 'Goa', 'North Goa', opened, station, '7 May 2024'])
      expect(page).toContain(text)
    for (const text of [data.person.name, data.person.phone, 'Presiding Officer', 'Signature', 'Page 1 of 1'])
      expect(page).toContain(text)
  })

  it('is the roll of an AC: a page for each station at least', async () => {
    const file = await print(deo('S05D01'), { kind: 'muster-roll', assemblyConstituency: opened })
    const { rows } = await used.databases.pools.deployment.query(
      'SELECT code FROM polling_station WHERE assembly_constituency_code = $1',
      [opened],
    )
    const text = (await pagesOf(file)).join('\n')
    expect(rows.filter(({ code }) => !text.includes(code))).toEqual([])
  })

  it('names no station while the list is sealed, whoever prints it', async () => {
    const { person, station, name } = await dutiesOf(sealed)
    for (const grants of [deo('S05D02'), [{ role: 'CEO', area: 'S05' }] as Grant[]]) {
      const roll = await print(grants, { kind: 'muster-roll', assemblyConstituency: sealed })
      const letter = await print(grants, { kind: 'appointment-letter', person })
      for (const file of [roll, letter]) {
        const text = (await pagesOf(file)).join('\n')
        expect(text).toContain(sealed)
        expect(text).not.toContain('-PS')
        expect(text).not.toContain(name)
      }
      await expect(print(grants, { kind: 'muster-roll', pollingStation: station })).rejects.toMatchObject({
        code: 'SEALED',
      })
    }
  })

  it('is the letter of a person: order, post, trainings, and the station once it is opened', async () => {
    const { person, station } = await dutiesOf(opened)
    const [page = ''] = await pagesOf(
      await print([{ role: 'STAFF', area: person }], { kind: 'appointment-letter', person }),
    )
    for (const text of [
      'Order no. GE2024-S05D01-',
      'Presiding Officer',
      'section 26',
      'Report first at',
      station,
    ])
      expect(page).toContain(text)
    const other = { kind: 'appointment-letter', person: 'S21D01-0000001' } as const
    await expect(print([{ role: 'STAFF', area: person }], other)).rejects.toMatchObject({
      code: 'NOTHING_FOUND',
    })
  })

  it('is the honorarium sheet: with the bank account for the DEO alone, and rates that say what they are', async () => {
    const { person, station } = await dutiesOf(opened)
    const { data } = await used.graph.query(
      `{ person(id: "${person}") { bankAccount ifsc } }`,
      {},
      deo('S05D01'),
    )
    const question = { kind: 'honorarium-sheet', pollingStation: station } as const
    const [page = ''] = await pagesOf(await print(deo('S05D01'), question))
    for (const text of ['Not verified', '350.00/day', '1,400.00', data.person.bankAccount, data.person.ifsc])
      expect(page).toContain(text)
    const [ceos = ''] = await pagesOf(await print([{ role: 'CEO', area: 'S05' }], question))
    expect(ceos).toContain('1,400.00')
    expect(ceos).not.toContain('Bank account')
  })

  it('prints names in the scripts of India, and tells a reader of the file what they are', async () => {
    const fonts = await Fonts.load()
    for (const [script, name] of Object.entries(names)) {
      const runs = toRuns(fonts, name)
      const missing = runs.flatMap(({ text, font: { font } }) =>
        font.layout(text).glyphs.filter(({ id }) => id === 0),
      )
      expect([script, runs.length, missing.length]).toEqual([script, 1, 0])
    }
    const { person, station } = await dutiesOf(opened)
    const mixed = `${Object.values(names).join(' ')} Rao`
    await used.databases.pools.personnel.query('UPDATE person SET name = $2 WHERE id = $1', [person, mixed])
    const file = await print(deo('S05D01'), { kind: 'muster-roll', pollingStation: station })
    const told = actualTexts(file).join(' ').replace(/\s+/g, ' ')
    for (const word of Object.values(names).join(' ').split(' '))
      expect(told).toContain(word.normalize('NFC'))
    expect((await pagesOf(file)).join()).toContain('Rao')
  })
})
