import { z } from 'zod'
import { databaseNames } from '../../../prisma/databases'
import { defineTicket } from '../ticket/ticket'

/** How a list that is sent is to go in, as its offer was asked for. */
const settingsShape = z.object({
  fileName: z.string(),
  mode: z.enum(['batches', 'all-or-nothing', 'dry-run']),
  acceptsSuspects: z.boolean(),
  mapping: z.record(z.string(), z.string().nullable()),
  standIns: z.object({
    state: z.string().optional(),
    district: z.string().optional(),
    assemblyConstituency: z.string().optional(),
    election: z.string().optional(),
  }),
  sheet: z.string().optional(),
})
export type UploadSettings = z.output<typeof settingsShape>

const ticketShape = settingsShape.extend({
  /** The token of who asked. */
  token: z.string(),
  /** The subgraph that takes it in. */
  part: z.enum(databaseNames),
  /** Name of the kind of list. */
  kind: z.string(),
})

/** What a list is sent with. */
export type UploadTicket = z.output<typeof ticketShape>

export const { seal: sealUploadTicket, open: openUploadTicket } = defineTicket('upload', ticketShape)
