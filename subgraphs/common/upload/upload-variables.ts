import { z } from 'zod'

/** How large lists may be that are sent, and how many may be under way. */
export interface UploadLimits {
  maxUploadBytes: number
  maxUploads: number
}

export const defaultUploadLimits: UploadLimits = { maxUploadBytes: 256 * 1024 * 1024, maxUploads: 4 }

/** The settings that gateway and subgraphs share. */
export const uploadVariables = {
  maxUploadBytes: { variable: 'MAX_UPLOAD_BYTES', type: count(defaultUploadLimits.maxUploadBytes) },
  maxUploads: { variable: 'MAX_UPLOADS', type: count(defaultUploadLimits.maxUploads) },
}

function count(byDefault: number) {
  const fault = 'expected a whole number, not below 1'
  return z.coerce.number(fault).int(fault).min(1, fault).default(byDefault)
}
