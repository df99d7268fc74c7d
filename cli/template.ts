import { toTemplate } from '../subgraphs/common/import/template'
import { listOf } from './import/kinds'

/** `hub template`: prints a list of a kind with its headers and one row. */
export function printTemplate(kindName: string): void {
  process.stdout.write(toTemplate(listOf(kindName)))
}
