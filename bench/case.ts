/** The variables of the operations, whichever a case has. */
export interface Variables {
  state?: string
  election?: string
  stations?: number
  id?: string
  filter: Record<string, string>
}

/** A hand-written statement whose only row has an answer's `data` as text, in the column `json`. */
export interface Sql {
  text: string
  values: unknown[]
}

export type SqlOf = (variables: Variables) => Sql

/** Variables drawn from a hub's own data, by what they are for. */
export type Samples = Record<SampleName, Variables[]>
export type SampleName =
  | 'chain'
  | 'roster'
  | 'nameInConstituency'
  | 'nameInDistrict'
  | 'nameInState'
  | 'nameInCountry'
  | 'commonNameInConstituency'
  | 'commonNameInDistrict'
  | 'commonNameInState'
  | 'commonNameInCountry'
  | 'initialInConstituency'
  | 'initialInDistrict'
  | 'initialInState'
  | 'initialInCountry'
  | 'commonWordInConstituency'
  | 'commonWordInDistrict'
  | 'commonWordInState'
  | 'commonWordInCountry'
  | 'phone'
  | 'person'
  | 'dashboard'

/** An operation and what it is asked with. */
export interface Question {
  name: string
  /** File of the operation in `operations/`. */
  operation: string
  sample: SampleName
  /** Asked so that no answer kept from before serves: with one variable more, of which the operation knows nothing. */
  isMadeAnew?: boolean
}

/** One operation that is measured against one statement. */
export interface BenchCase extends Question {
  part: 'chain' | 'look-up'
  sql: SqlOf
  /** The hub finds other spellings too: the statement's people must be among the hub's, and no more is asked of it. */
  isSearch?: boolean
  /** At most so many times what the statement takes. */
  budget: number
  /** How often it is asked in the mix, in shares. */
  shares: number
}
