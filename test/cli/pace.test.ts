import { Pace } from '../../cli/pace'

const startMs = 1_000_000

/** What is told `afterS` seconds after the start, of reports at the seconds given. */
function tellAt(afterS: number, ...reports: [atS: number, step: string, share: number, rows: number][]) {
  const pace = new Pace(startMs)
  for (const [atS, step, share, rows] of reports) pace.note({ step, share, rows }, startMs + atS * 1_000)
  return pace.at(startMs + afterS * 1_000)
}

describe('the pace of a load', () => {
  it('is not known before anything is loaded', () => {
    expect(tellAt(3)).toEqual({ step: 'facts', percent: 0, rows: '0 rows', left: '' })
  })

  it('tells rows, rows a second and the time left', () => {
    expect(tellAt(60, [0, 'facts', 0, 0], [60, 'people of Rayadurg', 0.2, 6_000_000])).toEqual({
      step: 'people of Rayadurg',
      percent: 20,
      rows: '60,00,000 rows, 1,00,000 rows/s',
      left: '4 min 0 s left',
    })
  })

  it('counts the time left down while nothing is reported', () => {
    expect(tellAt(70, [60, 'indexes', 0.75, 10])).toMatchObject({ left: '10 s left' })
    expect(tellAt(100, [60, 'indexes', 0.75, 10])).toMatchObject({ left: '0 s left' })
  })

  it('keeps the rate of loading while indexes are made', () => {
    const loaded = [50, 'people of Ladakh', 0.4, 1_000_000] as const
    expect(tellAt(90, [...loaded], [90, 'indexes', 0.6, 1_000_000])).toMatchObject({
      step: 'indexes',
      rows: '10,00,000 rows, 20,000 rows/s',
    })
  })

  it('tells no time left before a hundredth is done', () => {
    expect(tellAt(9, [9, 'people of Rayadurg', 0.009, 500])).toMatchObject({ left: '' })
  })
})
