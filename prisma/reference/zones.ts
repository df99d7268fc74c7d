/** A group of states under one Deputy Election Commissioner. */
export interface Zone {
  code: string
  name: string
  /** Where the regional conference of its Chief Electoral Officers met. */
  conferenceCity: string
  stateCodes: readonly string[]
}

/**
 * Five zones, after the five regional conferences. That the conferences met in these cities is reported;
 * which state belongs to which is this project's own assignment, by nearness to the city.
 */
export const zones: readonly Zone[] = [
  {
    code: 'ZN-NORTH',
    name: 'North zone',
    conferenceCity: 'Chandigarh',
    // Haryana, Himachal Pradesh, Punjab, Chandigarh, Delhi, Jammu and Kashmir, Ladakh
    stateCodes: ['S07', 'S08', 'S19', 'U02', 'U05', 'U08', 'U09'],
  },
  {
    code: 'ZN-WEST',
    name: 'West zone',
    conferenceCity: 'Ahmedabad',
    // Goa, Gujarat, Maharashtra, Rajasthan, Dadra and Nagar Haveli and Daman and Diu
    stateCodes: ['S05', 'S06', 'S13', 'S20', 'U03'],
  },
  {
    code: 'ZN-EAST',
    name: 'East zone',
    conferenceCity: 'Guwahati',
    // Arunachal, Assam, Manipur, Meghalaya, Mizoram, Nagaland, Odisha, Sikkim, Tripura, West Bengal
    stateCodes: ['S02', 'S03', 'S14', 'S15', 'S16', 'S17', 'S18', 'S21', 'S23', 'S25'],
  },
  {
    code: 'ZN-SOUTH',
    name: 'South zone',
    conferenceCity: 'Chennai',
    // Andhra Pradesh, Karnataka, Kerala, Tamil Nadu, Telangana, Andaman and Nicobar, Lakshadweep, Puducherry
    stateCodes: ['S01', 'S10', 'S11', 'S22', 'S29', 'U01', 'U06', 'U07'],
  },
  {
    code: 'ZN-CENTRAL',
    name: 'Central zone',
    conferenceCity: 'Lucknow',
    // Bihar, Madhya Pradesh, Uttar Pradesh, Chhattisgarh, Jharkhand, Uttarakhand
    stateCodes: ['S04', 'S12', 'S24', 'S26', 'S27', 'S28'],
  },
]
