import { type Fault, type ImportContext, type Row, toFault } from '../../common/import/kind'

/** That the AC of a row is none; where its state is known, an AC of that one is asked for. */
export function unknownConstituency(
  row: Row,
  { choice }: ImportContext['words'],
  state?: string | undefined,
): Fault {
  const expected = state
    ? `an AC of ${state}: its number, name or code`
    : `a code such as S05-AC1, or name the state by ${choice('state')}`
  return toFault('assembly_constituency', row.assembly_constituency, 'ASSEMBLY_CONSTITUENCY', expected)
}
