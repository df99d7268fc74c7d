/** A member of the Election Commission of India. */
export interface CommissionMember {
  name: string
  designation: string
  role: 'CHIEF_ELECTION_COMMISSIONER' | 'ELECTION_COMMISSIONER'
  seat: number
  heldFrom: string
}

/**
 * The Commission of January 2024: public office-holders, and the only real people in the project. Nothing is
 * recorded of them but name, office and the day they took it.
 */
export const commissionMembers: readonly CommissionMember[] = [
  {
    name: 'Rajiv Kumar',
    designation: 'Chief Election Commissioner',
    role: 'CHIEF_ELECTION_COMMISSIONER',
    seat: 1,
    heldFrom: '2022-05-15',
  },
  {
    name: 'Anup Chandra Pandey',
    designation: 'Election Commissioner',
    role: 'ELECTION_COMMISSIONER',
    seat: 1,
    heldFrom: '2021-06-09',
  },
  {
    name: 'Arun Goel',
    designation: 'Election Commissioner',
    role: 'ELECTION_COMMISSIONER',
    seat: 2,
    heldFrom: '2022-11-21',
  },
]

/** The Commission's own register, its seat, and the AC where that lies (New Delhi). */
export const commissionRegister = 'ECI'
export const commissionOffice = {
  code: 'ECI-O0001',
  name: 'Election Commission of India, Nirvachan Sadan, New Delhi',
  assemblyConstituencyCode: 'U05-AC40',
}
