import { mergeChains, officesAbove } from '../../subgraphs/personnel/posting/chain-of-command.rules'

const place = {
  assemblyConstituency: 'S25-AC1',
  parliamentaryConstituency: 'S25-PC1',
  district: 'S25D01',
  state: 'S25',
  zone: 'ZN-EAST',
}
const roles = (standing: Parameters<typeof officesAbove>[0]) =>
  officesAbove(standing, place).map(({ role, area }) => `${role}@${area}`)

const national = [
  'CHIEF_ELECTORAL_OFFICER@S25',
  'DEPUTY_ELECTION_COMMISSIONER@ZN-EAST',
  'CHIEF_ELECTION_COMMISSIONER@IN',
]

describe('the offices above', () => {
  it.each([
    [
      'pollingStaff',
      [
        'ASSISTANT_RETURNING_OFFICER@S25-AC1',
        'RETURNING_OFFICER@S25-PC1',
        'DISTRICT_ELECTION_OFFICER@S25D01',
        ...national,
      ],
    ],
    [
      'boothLevelOfficer',
      ['ELECTORAL_REGISTRATION_OFFICER@S25-AC1', 'DISTRICT_ELECTION_OFFICER@S25D01', ...national],
    ],
    ['registered', ['DISTRICT_ELECTION_OFFICER@S25D01', ...national]],
    [
      'ASSISTANT_RETURNING_OFFICER',
      ['RETURNING_OFFICER@S25-PC1', 'DISTRICT_ELECTION_OFFICER@S25D01', ...national],
    ],
    ['ELECTORAL_REGISTRATION_OFFICER', ['DISTRICT_ELECTION_OFFICER@S25D01', ...national]],
    ['RETURNING_OFFICER', national],
    ['DISTRICT_ELECTION_OFFICER', national],
    ['CHIEF_ELECTORAL_OFFICER', national.slice(1)],
    ['DEPUTY_ELECTION_COMMISSIONER', national.slice(2)],
    ['ELECTION_COMMISSIONER', []],
    ['CHIEF_ELECTION_COMMISSIONER', []],
  ] as const)('%s are those of its lines, lowest first', (standing, expected) => {
    expect(roles(standing)).toEqual(expected)
  })

  it('leave a rung out where its area is not known', () => {
    expect(officesAbove('pollingStaff', { district: 'S25D01' }).map(({ role }) => role)).toEqual([
      'DISTRICT_ELECTION_OFFICER',
      'CHIEF_ELECTION_COMMISSIONER',
    ])
  })
})

describe('a merged chain', () => {
  it('names each office once, lowest first, and none that the person holds', () => {
    const chain = mergeChains(
      [
        officesAbove('ASSISTANT_RETURNING_OFFICER', place),
        officesAbove('ELECTORAL_REGISTRATION_OFFICER', place),
      ],
      [{ role: 'RETURNING_OFFICER', area: 'S25-PC1' }],
    )
    expect(chain.map(({ role }) => role)).toEqual([
      'DISTRICT_ELECTION_OFFICER',
      'CHIEF_ELECTORAL_OFFICER',
      'DEPUTY_ELECTION_COMMISSIONER',
      'CHIEF_ELECTION_COMMISSIONER',
    ])
  })
})
