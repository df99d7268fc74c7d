import { z } from 'zod'
import { isViewerRole, viewerRoles } from '../../common/identity/viewer'

/** Who reads what of people, and by which operation, as another part of the hub tells it. */
export const readerShape = z.object({
  id: z.string(),
  viewer: z.object({
    subject: z.string(),
    grants: z.array(
      z.object({
        role: z.string().refine(isViewerRole, `expected one of ${Object.keys(viewerRoles).join(', ')}`),
        area: z.string(),
      }),
    ),
  }),
  operation: z.object({ name: z.string().nullable(), hash: z.string() }),
})
