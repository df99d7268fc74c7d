import { z } from 'zod'
import { countryCode } from '../../../prisma/keys'
import { type Grant, isGrantable, isViewerRole, type Viewer } from './viewer'

const grantShape = z
  .object({ role: z.string(), area: z.string().default(countryCode) })
  .transform(({ role, area }, context): Grant => {
    if (isViewerRole(role) && isGrantable(role, area)) return { role, area }
    context.addIssue({ code: 'custom', message: 'no such role for such an area' })
    return z.NEVER
  })

const claimsShape = z
  .object({
    sub: z.string().regex(/^[^\p{Cc}]{1,256}$/u),
    grants: z.array(grantShape).min(1).max(32).optional(),
    role: z.string().optional(),
    area: z.string().optional(),
  })
  .transform(({ sub, grants, role, area }, context): Viewer => {
    if (grants) return { subject: sub, grants }
    const { data } = grantShape.safeParse({ role, area })
    if (data) return { subject: sub, grants: [data] }
    context.addIssue({ code: 'custom', message: 'no grant' })
    return z.NEVER
  })

/**
 * Reads who asks out of a token's claims: `grants` is a list of `{ role, area }` for who holds several posts, `role` and
 * `area` beside each other are a single one. The area of the whole country, `IN`, may be left out.
 * @returns undefined where the claims name no role, or one for an area that it cannot be held for
 */
export function toViewer(claims: unknown): Viewer | undefined {
  return claimsShape.safeParse(claims).data
}
