/** The district of each state's seat of government, where its Chief Electoral Officer sits. */
export const capitalDistricts: ReadonlyMap<string, string> = new Map([
  ['S01', 'S01D04'], // Guntur (Amaravati)
  ['S02', 'S02D10'], // Papum Pare (Itanagar)
  ['S03', 'S03D20'], // Kamrup Metropolitan (Dispur)
  ['S04', 'S04D26'], // Patna
  ['S05', 'S05D01'], // North Goa (Panaji)
  ['S06', 'S06D13'], // Gandhinagar
  ['S07', 'S07D15'], // Panchkula: Chandigarh itself is a territory of its own
  ['S08', 'S08D09'], // Shimla
  ['S10', 'S10D02'], // Bangalore
  ['S11', 'S11D12'], // Thiruvananthapuram
  ['S12', 'S12D08'], // Bhopal
  ['S13', 'S13D18'], // Mumbai City
  ['S14', 'S14D05'], // Imphal West
  ['S15', 'S15D03'], // East Khasi Hills (Shillong)
  ['S16', 'S16D08'], // the district of the Aizawl constituencies
  ['S17', 'S17D03'], // Kohima
  ['S18', 'S18D19'], // Khurda (Bhubaneswar)
  ['S19', 'S19D20'], // S.A.S. Nagar (Mohali), likewise
  ['S20', 'S20D17'], // Jaipur
  ['S21', 'S21D01'], // East (Gangtok)
  ['S22', 'S22D02'], // Chennai
  ['S23', 'S23D04'], // West Tripura (Agartala)
  ['S24', 'S24D49'], // Lucknow
  ['S25', 'S25D10'], // Kolkata
  ['S26', 'S26D21'], // Raipur
  ['S27', 'S27D21'], // Ranchi
  ['S28', 'S28D05'], // Dehradun
  ['S29', 'S29D02'], // Hyderabad
  ['U01', 'U01D01'],
  ['U02', 'U02D01'],
  ['U03', 'U03D02'], // Daman
  ['U05', 'U05D03'], // New Delhi
  ['U06', 'U06D01'],
  ['U07', 'U07D03'], // Puducherry
  ['U08', 'U08D19'], // Srinagar
  ['U09', 'U09D02'], // Leh
])
