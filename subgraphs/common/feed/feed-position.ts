/** A place in the outbox: the transaction that wrote a change, and the change's number. Both are too big for a number. */
export interface FeedPosition {
  transaction: string
  id: string
}

/** Before every change. */
export const beginning: FeedPosition = { transaction: '0', id: '0' }

/** As long as PostgreSQL's xid8 and bigint are sure to hold. */
export const positionPattern = /^(\d{1,19})\.(\d{1,18})$/

/** The position as readers keep it; they may not look into it. */
export function toPositionText({ transaction, id }: FeedPosition): string {
  return `${transaction}.${id}`
}

/** The position of such a text, the beginning where there is none. */
export function fromPositionText(text: string | undefined): FeedPosition {
  const [, transaction, id] = positionPattern.exec(text ?? '') ?? []
  return transaction && id ? { transaction, id } : beginning
}
