import type { Department } from '../reference/departments'
import type { Constituency } from './areas'
import { retirementDay, toDateText } from './calendar'
import type { CopyTable } from './copy-table'
import { bankAccountOf, employeeCodeOf, epicOf, ifscOf, phoneOf } from './identifiers'
import { nameOf } from './names/name-of'
import { NameWords } from './names/name-words'
import type { Random } from './random'
import type { Registers } from './register'
import { forState, settings } from './settings'

const yearDays = 365.25

/** What is settled of a person before the rest is drawn. */
export interface PersonPlan {
  work: Constituency
  officeCode: string
  department: Pick<Department, 'code' | 'pool'>
  designation: string
  payLevel: number
  dutyCategory: string
  isFemale?: boolean
  hasDisability?: boolean
  isDrafted?: boolean
  isBoothLevelOfficer?: boolean
  /** The AC of duty, in which the person may be neither enrolled nor native; absent for those who serve nowhere or at home. */
  notOf?: Constituency
  /** Age in years by which the person must have reached, for officers. */
  leastAge?: number
  /** Retires, or has joined, too near the poll to be drafted. */
  isLeaving?: boolean
  isNew?: boolean
  /** Has retired, and is engaged for the election. */
  isRetired?: boolean
}

/** A person as written, as far as others need to know. */
export interface RegisteredPerson {
  personId: string
  name: string
  gender: string
  payLevel: number
}

/** Writes people into the register. */
export class People {
  private readonly nameWords = new NameWords()

  constructor(
    private readonly table: CopyTable,
    private readonly registers: Registers,
  ) {}

  /** Draws the rest of a person and writes the row. */
  add(random: Random, plan: PersonPlan): RegisteredPerson {
    const { work } = plan
    const entry = this.registers.enter(work.districtCode)
    const isFemale = plan.isFemale ?? random.chance(settings.femaleShare)
    const name = nameOf(random, work.stateCode, isFemale)
    const { born, joined, retires } = drawDays(random, plan)
    // A Booth Level Officer keeps the roll they stand in.
    const enrolled = drawConstituency(random, plan, plan.isBoothLevelOfficer ? 100 : 75)
    const native =
      random.chance(0.5) && enrolled !== plan.notOf ? enrolled : drawConstituency(random, plan, 40)
    const isYoungWoman = isFemale && work.pollDay - born < 40 * yearDays
    const mayBeExcused = plan.isDrafted !== true && plan.isBoothLevelOfficer !== true
    const gender = isFemale ? 'FEMALE' : random.chance(0.0002) ? 'OTHER' : 'MALE'
    this.table.add([
      entry.registerCode,
      entry.personId,
      name,
      gender,
      plan.designation,
      plan.department.code,
      plan.officeCode,
      plan.payLevel,
      plan.isRetired ? 'RETIRED' : plan.department.pool,
      plan.dutyCategory,
      employeeCodeOf(entry),
      phoneOf(entry),
      epicOf(entry),
      toDateText(born),
      toDateText(joined),
      toDateText(retires),
      enrolled.code,
      work.code,
      native.code,
      random.between(1, 300),
      random.between(1, 1_200),
      plan.isBoothLevelOfficer ?? false,
      plan.hasDisability ?? random.chance(mayBeExcused ? 0.03 : 0.01),
      mayBeExcused && isYoungWoman && random.chance(0.08),
      mayBeExcused && random.chance(0.02),
      plan.isDrafted ?? false,
      bankAccountOf(entry),
      ifscOf(entry),
      this.nameWords.idsOf(name),
    ])
    return { personId: entry.personId, name, gender, payLevel: plan.payLevel }
  }
}

function drawDays(random: Random, plan: PersonPlan): { born: number; joined: number; retires: number } {
  const { work, leastAge = 24 } = plan
  const retirementAge = forState(settings.retirementAge, work.stateCode)
  const oldest = Math.floor((retirementAge - 1) * yearDays)
  const youngest = Math.ceil(leastAge * yearDays)
  if (plan.isRetired) {
    const born = work.pollDay - Math.ceil((retirementAge + random.between(1, 4)) * yearDays)
    return { born, joined: born + Math.floor(25 * yearDays), retires: retirementDay(born, retirementAge) }
  }
  const age = plan.isLeaving
    ? Math.floor(retirementAge * yearDays) - random.between(35, settings.exclusionDays - 35)
    : random.between(youngest, oldest)
  const born = work.pollDay - age
  const mostService = Math.min(age - Math.floor(21 * yearDays), Math.floor(38 * yearDays))
  const service = plan.isNew
    ? random.between(10, settings.exclusionDays - 10)
    : random.between(Math.min(settings.exclusionDays + 30, mostService), mostService)
  return { born, joined: work.pollDay - service, retires: retirementDay(born, retirementAge) }
}

/** Mostly the AC of work, else one of the same district or state; never the AC that is ruled out. */
function drawConstituency(random: Random, { work, notOf }: PersonPlan, workShare: number): Constituency {
  const draw = random.below(100)
  const list = draw < workShare ? [] : draw < workShare + 20 ? work.inDistrict : work.inState
  const drawn = list.length > 0 ? random.pick(list) : work
  return drawn === notOf ? work : drawn
}

/** The designation that a department gives to a pay level: the highest step not above it. */
export function designationOf({ ladder }: Pick<Department, 'ladder'>, payLevel: number): string {
  let designation = ladder[0]?.[1] ?? 'Official'
  for (const [level, title] of ladder) if (level <= payLevel) designation = title
  return designation
}
