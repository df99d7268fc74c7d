import type { DutyStatus } from '../../../prisma/deployment/generated/enums'
import { Parameters } from '../../common/sql'
import type { DeploymentScopes } from '../scopes'
import type { RosterArea } from './roster.area'
import {
  factConditions,
  mayKnow,
  placeConditions,
  postConditions,
  specialKind,
  stationOf,
} from './roster.conditions'
import type { RosterFilter, RosterOrder } from './roster.input'
import { isBeyond } from './roster.order'

/** Whose duties of which kind are asked for, and who asks. */
export interface RosterQuestion {
  filter: RosterFilter
  scopes: DeploymentScopes
  area: RosterArea
  /** Numbers of the courses that the filter's training means. */
  courses: readonly number[]
}

/** Where in which order a page begins, and how many rows it has. */
export interface RosterPage {
  order: RosterOrder
  after: readonly (string | number)[] | undefined
  size: number
}

/** A statement about duties `d` as it is put together. What its parts share is in it once, and only if it is used. */
export class RosterStatement {
  private readonly parts = new Map<string, string | undefined>()

  constructor(
    readonly question: RosterQuestion,
    readonly page: RosterPage,
    readonly parameters = new Parameters(),
  ) {}

  /** The same with these statuses. */
  withStatus(status: DutyStatus[]): RosterStatement {
    const { question, page, parameters } = this
    return new RosterStatement({ ...question, filter: { ...question.filter, status } }, page, parameters)
  }

  add(value: unknown): string {
    return this.parameters.add(value)
  }

  get limit(): string {
    return this.once('limit', () => this.add(this.page.size))
  }

  get electionCode(): string {
    return this.once('election', () => `${this.add(this.question.filter.election)}::text`)
  }

  get isOfElection(): string {
    return `d.election_code = ${this.electionCode}`
  }

  get isOfPost(): string {
    return this.all('post', () => postConditions(this.question.filter, this.parameters))
  }

  get isOfFacts(): string {
    return this.all('facts', () => factConditions(this.question, this.parameters))
  }

  get isOfPlace(): string {
    const { filter, scopes } = this.question
    return this.all('place', () => placeConditions(filter, scopes, this.parameters, this.stationOf))
  }

  /** Holds for the stations `s` of the kinds asked for; undefined where these are not few, or another place is asked for. */
  get isOfSpecialKind(): string | undefined {
    return this.once('kind', () => specialKind(this.question.filter, this.parameters))
  }

  /** The code of the station of a duty `d`. */
  get stationOf(): string {
    return stationOf
  }

  /** What is asked of a duty because of a moment; of now nothing. */
  get isOfMoment(): string {
    return 'TRUE'
  }

  /** Everything that the filter asks of a duty but its area. */
  get isAsked(): string {
    return [this.isAskedAnywhere, this.isOfPlace].join(' AND ')
  }

  /** Everything that the filter asks of a duty but its area, its station, its party and its sector. */
  get isAskedAnywhere(): string {
    return [this.isOfElection, this.isOfPost, this.isOfFacts, this.isOfMoment].join(' AND ')
  }

  get mayKnow(): string {
    return this.once('mayKnow', () => mayKnow(this.question.scopes, this.parameters))
  }

  get isBeyond(): string {
    const { order, after } = this.page
    return this.once('beyond', () => isBeyond(order, after, this.parameters))
  }

  private all(name: string, make: () => string[]): string {
    return this.once(name, () => ['TRUE', ...make()].join(' AND '))
  }

  private once<Part extends string | undefined>(name: string, make: () => Part): Part {
    if (!this.parts.has(name)) this.parts.set(name, make())
    return this.parts.get(name) as Part
  }
}
