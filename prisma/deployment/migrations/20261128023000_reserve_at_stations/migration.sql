-- Who is in reserve and at a station, of whom there are few: all others of a state were walked through for a roster of general stations by
-- status or by post. Mostly they are members of a party too many.
CREATE INDEX "duty_reserve_at_station_idx" ON "duty"(left("district_code", 3), "election_code", "post", "id")
    WHERE CASE WHEN "status" = 'RESERVE' THEN (coalesce("party_code", "station_code") !~ '-R[0-9]+$')::int END = 1;

-- Reserve parties that are at a station: there should be none.
CREATE INDEX "polling_party_reserve_at_station_idx" ON "polling_party"("district_code", "code")
    WHERE "code" ~ '-R[0-9]+$' AND "station_code" IS NOT NULL;
