import { z } from 'zod'
import { defineTicket } from '../ticket/ticket'

const ticketShape = z.object({
  /** The token of who asked. */
  token: z.string(),
  /** What is to be exported; the gateway knows its form. */
  question: z.unknown(),
  fileName: z.string(),
})

/** What a download is fetched with. */
export type Ticket = z.output<typeof ticketShape>

export const { seal: sealTicket, open: openTicket } = defineTicket('download', ticketShape)
