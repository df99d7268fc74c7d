import { mostCourses, toCourseBits } from '../../prisma/course-bits'

describe('the bits of courses', () => {
  const cases: [numbers: number[], bits: string][] = [
    [[], '0'],
    [[1], '2'],
    [[2, 1], '6'],
    [[2, 2], '4'],
    [[31, 32, 53], '9007205697191936'],
    [[mostCourses], '4611686018427387904'],
    [Array.from({ length: mostCourses }, (_, index) => index + 1), '9223372036854775806'],
  ]

  it.each(cases)('of %j are %s', (numbers, bits) => {
    expect(toCourseBits(numbers)).toBe(bits)
  })
})
