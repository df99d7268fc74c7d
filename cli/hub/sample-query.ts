/** The first query of a newcomer, in README.md too: from the Commission down to who was trained, in the smallest state. */
export const sampleQuery = `{
  commission {
    commissioners { role person { name } }
    chiefElectoralOfficers(states: ["U06"]) {
      person { name }
      state {
        name
        districts {
          districtElectionOfficer { person { name } }
          assemblyConstituencies {
            name
            parliamentaryConstituency { pollDate(election: "GE2024") returningOfficer { person { name } } }
            pollingStations(election: "GE2024", first: 1) {
              nodes {
                name
                party { members { post person { id name designation trainings { status score } } } }
              }
            }
          }
        }
      }
    }
  }
}`
