import { z } from 'zod'

const claimsShape = z.object({
  role: z.string().optional(),
  grants: z.array(z.object({ role: z.string() })).optional(),
})

/**
 * The roles that a token names, unverified: they only decide what is worth asking for, the graph decides what is told.
 * @returns none for what is no token
 */
export function rolesOf(token: string): string[] {
  const { data } = claimsShape.safeParse(
    parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()),
  )
  return [...(data?.grants?.map(({ role }) => role) ?? []), ...(data?.role ? [data.role] : [])]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is private of people, by who could read it of at least some: the same as the policy of personnel says. */
export const privateReaders = {
  private: ['COMMISSION', 'CEO', 'DEO', 'STAFF'],
  bank: ['DEO', 'STAFF'],
} as const

export type PrivateClass = keyof typeof privateReaders

/** Whether any of the roles could read the class: columns of others would be empty, and each attempt be written down. */
export function couldRead(roles: readonly string[], name: PrivateClass): boolean {
  const readers: readonly string[] = privateReaders[name]
  return roles.some((role) => readers.includes(role))
}
