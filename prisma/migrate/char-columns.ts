import { EventEmitter } from 'node:events'
import { ColumnTypeEnum, SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { Pool } from 'pg'

const charOid = 18
const textOid = 25

type RowDescription = { fields: { name: string; dataTypeID: number }[] }

/**
 * Describing a database, the engine reads columns of the catalogue's one-letter type "char", which
 * Prisma's pg adapter refuses to pass on. So they travel as text and are named characters on arrival.
 */
export class CharColumns {
  private readonly names = new Set<string>()

  watch(pool: Pool): Pool {
    return pool.on('connect', (client) => {
      const connection: unknown = Reflect.get(client, 'connection')
      if (connection instanceof EventEmitter) connection.prependListener('rowDescription', this.disguise)
    })
  }

  restore(adapter: SqlDriverAdapter): SqlDriverAdapter {
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      const columnTypes = result.columnTypes.map((type, index) =>
        this.names.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    return adapter
  }

  private readonly disguise = ({ fields }: RowDescription) => {
    for (const field of fields.filter(({ dataTypeID }) => dataTypeID === charOid)) {
      this.names.add(field.name)
      field.dataTypeID = textOid
    }
  }
}
