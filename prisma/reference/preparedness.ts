import { Geography } from './geography'

export interface PreparednessReview {
  stateCode: string
  sequence: number
  remarks: string
}

const firstReviewed = 'S01'

/** The Commission's reviews of poll-preparedness in order. Only that Andhra Pradesh came first is reported. */
export function preparednessReviews(geography: Geography): PreparednessReview[] {
  const others = geography.states.map(({ code }) => code).filter((code) => code !== firstReviewed)
  return [firstReviewed, ...others].map((stateCode, index) => ({
    stateCode,
    sequence: index + 1,
    remarks:
      stateCode === firstReviewed
        ? 'Reported as the first state whose poll-preparedness the Commission reviewed, January 2024.'
        : 'Synthetic: reviewed state by state after Andhra Pradesh; the order is not reported.',
  }))
}
