-- AlterTable
ALTER TABLE "deployment_rollup" DROP COLUMN "parties_required",
ADD COLUMN     "absent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "booth_level_officer_female" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "booth_level_officer_filled" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "booth_level_officer_male" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "booth_level_officer_other" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "constituencies_opened" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "constituencies_sealed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "drafted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "exempted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "in_party" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "micro_observer_female" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "micro_observer_filled" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "micro_observer_male" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "micro_observer_other" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "parties" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "parties_complete" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "parties_of_five" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_1_female" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_1_filled" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_1_male" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_1_other" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_2_female" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_2_filled" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_2_male" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_2_other" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_3_female" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_3_filled" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_3_male" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_3_other" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_4_female" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_4_filled" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_4_male" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "polling_officer_4_other" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "presiding_officer_female" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "presiding_officer_filled" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "presiding_officer_male" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "presiding_officer_other" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "replaced" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reported" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sector_officer_female" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sector_officer_filled" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sector_officer_male" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sector_officer_other" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "stations_reported" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 0,
ALTER COLUMN "stations" SET DEFAULT 0,
ALTER COLUMN "women_managed_stations" SET DEFAULT 0,
ALTER COLUMN "pwd_managed_stations" SET DEFAULT 0,
ALTER COLUMN "critical_stations" SET DEFAULT 0,
ALTER COLUMN "sectors" SET DEFAULT 0,
ALTER COLUMN "parties_formed" SET DEFAULT 0,
ALTER COLUMN "parties_reserve" SET DEFAULT 0,
ALTER COLUMN "party_members" SET DEFAULT 0,
ALTER COLUMN "reserve_members" SET DEFAULT 0,
ALTER COLUMN "sector_officers" SET DEFAULT 0,
ALTER COLUMN "micro_observers" SET DEFAULT 0,
ALTER COLUMN "booth_level_officers" SET DEFAULT 0,
ALTER COLUMN "duties" SET DEFAULT 0;

-- AlterTable
ALTER TABLE "duty_rollup" ALTER COLUMN "duties" SET DEFAULT 0,
ALTER COLUMN "female" SET DEFAULT 0,
ALTER COLUMN "male" SET DEFAULT 0,
ALTER COLUMN "other" SET DEFAULT 0;

-- AlterTable
ALTER TABLE "polling_party" ADD COLUMN     "filled_posts" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "reported_posts" SMALLINT NOT NULL DEFAULT 0;

-- Rollups change in the transaction of the write that changes them, whoever writes. Triggers of a statement add up what it
-- did, group by group, and add the difference to the rollup rows of the ACs it touched, in the order of their keys. Rows
-- are locked in this order by everybody: tables of the workforce, polling_party, deployment_rollup, duty_rollup.

-- Rows of a rollup change often: room beside them keeps their indexes out of it.
ALTER TABLE deployment_rollup SET (fillfactor = 50);
ALTER TABLE duty_rollup SET (fillfactor = 50);

CREATE TYPE duty_count AS (
    election_code text, assembly_constituency_code text, post post, status duty_status, gender gender, n int
);
CREATE TYPE party_count AS (
    election_code text, assembly_constituency_code text, is_reserve boolean, size int, is_allotted boolean,
    filled_posts int, reported_posts int, n int
);
CREATE TYPE place_count AS (
    election_code text, assembly_constituency_code text, stations int, women_managed_stations int,
    pwd_managed_stations int, critical_stations int, sectors int, constituencies_sealed int, constituencies_opened int
);
CREATE TYPE party_key AS (district_code text, code text);

-- What is counted is what somebody serves in: not where they were replaced or exempted, nor in reserve.
CREATE FUNCTION add_duty_counts(counts duty_count[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO deployment_rollup AS r (election_code, assembly_constituency_code, version, changed_at,
        party_members,
        reserve_members,
        sector_officers,
        micro_observers,
        booth_level_officers,
        duties,
        drafted,
        in_party,
        reported,
        absent,
        replaced,
        exempted,
        presiding_officer_female,
        presiding_officer_male,
        presiding_officer_other,
        polling_officer_1_female,
        polling_officer_1_male,
        polling_officer_1_other,
        polling_officer_2_female,
        polling_officer_2_male,
        polling_officer_2_other,
        polling_officer_3_female,
        polling_officer_3_male,
        polling_officer_3_other,
        polling_officer_4_female,
        polling_officer_4_male,
        polling_officer_4_other,
        sector_officer_filled,
        sector_officer_female,
        sector_officer_male,
        sector_officer_other,
        micro_observer_filled,
        micro_observer_female,
        micro_observer_male,
        micro_observer_other,
        booth_level_officer_filled,
        booth_level_officer_female,
        booth_level_officer_male,
        booth_level_officer_other)
    SELECT election_code, assembly_constituency_code, 1, clock_timestamp(),
        coalesce(sum(n) FILTER (WHERE post <= 'POLLING_OFFICER_4' AND status IN ('IN_PARTY', 'REPORTED', 'ABSENT')), 0),
        coalesce(sum(n) FILTER (WHERE status = 'RESERVE'), 0),
        coalesce(sum(n) FILTER (WHERE post = 'SECTOR_OFFICER'), 0),
        coalesce(sum(n) FILTER (WHERE post = 'MICRO_OBSERVER'), 0),
        coalesce(sum(n) FILTER (WHERE post = 'BOOTH_LEVEL_OFFICER'), 0),
        coalesce(sum(n), 0),
        coalesce(sum(n) FILTER (WHERE status = 'DRAFTED'), 0),
        coalesce(sum(n) FILTER (WHERE status = 'IN_PARTY'), 0),
        coalesce(sum(n) FILTER (WHERE status = 'REPORTED'), 0),
        coalesce(sum(n) FILTER (WHERE status = 'ABSENT'), 0),
        coalesce(sum(n) FILTER (WHERE status = 'REPLACED'), 0),
        coalesce(sum(n) FILTER (WHERE status = 'EXEMPTED'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'PRESIDING_OFFICER' AND gender = 'FEMALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'PRESIDING_OFFICER' AND gender = 'MALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'PRESIDING_OFFICER' AND gender = 'OTHER'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_1' AND gender = 'FEMALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_1' AND gender = 'MALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_1' AND gender = 'OTHER'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_2' AND gender = 'FEMALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_2' AND gender = 'MALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_2' AND gender = 'OTHER'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_3' AND gender = 'FEMALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_3' AND gender = 'MALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_3' AND gender = 'OTHER'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_4' AND gender = 'FEMALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_4' AND gender = 'MALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'POLLING_OFFICER_4' AND gender = 'OTHER'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'SECTOR_OFFICER'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'SECTOR_OFFICER' AND gender = 'FEMALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'SECTOR_OFFICER' AND gender = 'MALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'SECTOR_OFFICER' AND gender = 'OTHER'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'MICRO_OBSERVER'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'MICRO_OBSERVER' AND gender = 'FEMALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'MICRO_OBSERVER' AND gender = 'MALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'MICRO_OBSERVER' AND gender = 'OTHER'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'BOOTH_LEVEL_OFFICER'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'BOOTH_LEVEL_OFFICER' AND gender = 'FEMALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'BOOTH_LEVEL_OFFICER' AND gender = 'MALE'), 0),
        coalesce(sum(n) FILTER (WHERE is_in_post AND post = 'BOOTH_LEVEL_OFFICER' AND gender = 'OTHER'), 0)
      FROM (
        SELECT *, (status IN ('IN_PARTY', 'REPORTED', 'ABSENT') OR status = 'DRAFTED' AND post > 'POLLING_OFFICER_4') AS is_in_post
          FROM unnest(counts)
      ) AS c GROUP BY election_code, assembly_constituency_code ORDER BY election_code, assembly_constituency_code
    ON CONFLICT (election_code, assembly_constituency_code) DO UPDATE SET version = r.version + 1, changed_at = excluded.changed_at,
        party_members = r.party_members + excluded.party_members,
        reserve_members = r.reserve_members + excluded.reserve_members,
        sector_officers = r.sector_officers + excluded.sector_officers,
        micro_observers = r.micro_observers + excluded.micro_observers,
        booth_level_officers = r.booth_level_officers + excluded.booth_level_officers,
        duties = r.duties + excluded.duties,
        drafted = r.drafted + excluded.drafted,
        in_party = r.in_party + excluded.in_party,
        reported = r.reported + excluded.reported,
        absent = r.absent + excluded.absent,
        replaced = r.replaced + excluded.replaced,
        exempted = r.exempted + excluded.exempted,
        presiding_officer_female = r.presiding_officer_female + excluded.presiding_officer_female,
        presiding_officer_male = r.presiding_officer_male + excluded.presiding_officer_male,
        presiding_officer_other = r.presiding_officer_other + excluded.presiding_officer_other,
        polling_officer_1_female = r.polling_officer_1_female + excluded.polling_officer_1_female,
        polling_officer_1_male = r.polling_officer_1_male + excluded.polling_officer_1_male,
        polling_officer_1_other = r.polling_officer_1_other + excluded.polling_officer_1_other,
        polling_officer_2_female = r.polling_officer_2_female + excluded.polling_officer_2_female,
        polling_officer_2_male = r.polling_officer_2_male + excluded.polling_officer_2_male,
        polling_officer_2_other = r.polling_officer_2_other + excluded.polling_officer_2_other,
        polling_officer_3_female = r.polling_officer_3_female + excluded.polling_officer_3_female,
        polling_officer_3_male = r.polling_officer_3_male + excluded.polling_officer_3_male,
        polling_officer_3_other = r.polling_officer_3_other + excluded.polling_officer_3_other,
        polling_officer_4_female = r.polling_officer_4_female + excluded.polling_officer_4_female,
        polling_officer_4_male = r.polling_officer_4_male + excluded.polling_officer_4_male,
        polling_officer_4_other = r.polling_officer_4_other + excluded.polling_officer_4_other,
        sector_officer_filled = r.sector_officer_filled + excluded.sector_officer_filled,
        sector_officer_female = r.sector_officer_female + excluded.sector_officer_female,
        sector_officer_male = r.sector_officer_male + excluded.sector_officer_male,
        sector_officer_other = r.sector_officer_other + excluded.sector_officer_other,
        micro_observer_filled = r.micro_observer_filled + excluded.micro_observer_filled,
        micro_observer_female = r.micro_observer_female + excluded.micro_observer_female,
        micro_observer_male = r.micro_observer_male + excluded.micro_observer_male,
        micro_observer_other = r.micro_observer_other + excluded.micro_observer_other,
        booth_level_officer_filled = r.booth_level_officer_filled + excluded.booth_level_officer_filled,
        booth_level_officer_female = r.booth_level_officer_female + excluded.booth_level_officer_female,
        booth_level_officer_male = r.booth_level_officer_male + excluded.booth_level_officer_male,
        booth_level_officer_other = r.booth_level_officer_other + excluded.booth_level_officer_other;

    INSERT INTO duty_rollup AS r (election_code, assembly_constituency_code, post, status, duties, female, male, other)
    SELECT election_code, assembly_constituency_code, post, status, sum(n),
           coalesce(sum(n) FILTER (WHERE gender = 'FEMALE'), 0),
           coalesce(sum(n) FILTER (WHERE gender = 'MALE'), 0),
           coalesce(sum(n) FILTER (WHERE gender = 'OTHER'), 0)
      FROM unnest(counts) AS c WHERE post IS NOT NULL
     GROUP BY election_code, assembly_constituency_code, post, status
     ORDER BY election_code, assembly_constituency_code, post, status
    ON CONFLICT (election_code, assembly_constituency_code, post, status) DO UPDATE SET
        duties = r.duties + excluded.duties, female = r.female + excluded.female,
        male = r.male + excluded.male, other = r.other + excluded.other;
END $$;

CREATE FUNCTION add_party_counts(counts party_count[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO deployment_rollup AS r (election_code, assembly_constituency_code, version, changed_at,
        stations_reported,
        parties,
        parties_of_five,
        parties_complete,
        parties_formed,
        parties_reserve,
        presiding_officer_filled,
        polling_officer_1_filled,
        polling_officer_2_filled,
        polling_officer_3_filled,
        polling_officer_4_filled)
    SELECT election_code, assembly_constituency_code, 1, clock_timestamp(),
        coalesce(sum(n) FILTER (WHERE is_allotted AND NOT is_reserve AND (reported_posts & all_posts) = all_posts), 0),
        coalesce(sum(n) FILTER (WHERE NOT is_reserve), 0),
        coalesce(sum(n) FILTER (WHERE NOT is_reserve AND size >= 5), 0),
        coalesce(sum(n) FILTER (WHERE NOT is_reserve AND (filled_posts & all_posts) = all_posts), 0),
        coalesce(sum(n) FILTER (WHERE is_allotted AND NOT is_reserve AND (filled_posts & all_posts) = all_posts), 0),
        coalesce(sum(n) FILTER (WHERE is_reserve), 0),
        coalesce(sum(n) FILTER (WHERE NOT is_reserve AND (filled_posts & all_posts & 1) <> 0), 0),
        coalesce(sum(n) FILTER (WHERE NOT is_reserve AND (filled_posts & all_posts & 2) <> 0), 0),
        coalesce(sum(n) FILTER (WHERE NOT is_reserve AND (filled_posts & all_posts & 4) <> 0), 0),
        coalesce(sum(n) FILTER (WHERE NOT is_reserve AND (filled_posts & all_posts & 8) <> 0), 0),
        coalesce(sum(n) FILTER (WHERE NOT is_reserve AND (filled_posts & all_posts & 16) <> 0), 0)
      FROM (
        SELECT *, (1 << least(size, 5)) - 1 AS all_posts FROM unnest(counts)
      ) AS c GROUP BY election_code, assembly_constituency_code ORDER BY election_code, assembly_constituency_code
    ON CONFLICT (election_code, assembly_constituency_code) DO UPDATE SET version = r.version + 1, changed_at = excluded.changed_at,
        stations_reported = r.stations_reported + excluded.stations_reported,
        parties = r.parties + excluded.parties,
        parties_of_five = r.parties_of_five + excluded.parties_of_five,
        parties_complete = r.parties_complete + excluded.parties_complete,
        parties_formed = r.parties_formed + excluded.parties_formed,
        parties_reserve = r.parties_reserve + excluded.parties_reserve,
        presiding_officer_filled = r.presiding_officer_filled + excluded.presiding_officer_filled,
        polling_officer_1_filled = r.polling_officer_1_filled + excluded.polling_officer_1_filled,
        polling_officer_2_filled = r.polling_officer_2_filled + excluded.polling_officer_2_filled,
        polling_officer_3_filled = r.polling_officer_3_filled + excluded.polling_officer_3_filled,
        polling_officer_4_filled = r.polling_officer_4_filled + excluded.polling_officer_4_filled;
END $$;

CREATE FUNCTION add_place_counts(counts place_count[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO deployment_rollup AS r (election_code, assembly_constituency_code, version, changed_at,
        stations,
        women_managed_stations,
        pwd_managed_stations,
        critical_stations,
        sectors,
        constituencies_sealed,
        constituencies_opened)
    SELECT election_code, assembly_constituency_code, 1, clock_timestamp(),
        coalesce(sum(stations), 0),
        coalesce(sum(women_managed_stations), 0),
        coalesce(sum(pwd_managed_stations), 0),
        coalesce(sum(critical_stations), 0),
        coalesce(sum(sectors), 0),
        coalesce(sum(constituencies_sealed), 0),
        coalesce(sum(constituencies_opened), 0)
      FROM unnest(counts) AS c GROUP BY election_code, assembly_constituency_code ORDER BY election_code, assembly_constituency_code
    ON CONFLICT (election_code, assembly_constituency_code) DO UPDATE SET version = r.version + 1, changed_at = excluded.changed_at,
        stations = r.stations + excluded.stations,
        women_managed_stations = r.women_managed_stations + excluded.women_managed_stations,
        pwd_managed_stations = r.pwd_managed_stations + excluded.pwd_managed_stations,
        critical_stations = r.critical_stations + excluded.critical_stations,
        sectors = r.sectors + excluded.sectors,
        constituencies_sealed = r.constituencies_sealed + excluded.constituencies_sealed,
        constituencies_opened = r.constituencies_opened + excluded.constituencies_opened;
END $$;

-- Which posts of these parties are filled, counted anew: once its AC's rollup row is locked, nobody else changes a party's
-- members before this transaction ends. A duty of another AC or election than the party's is none of its members.
CREATE FUNCTION refresh_parties(keys party_key[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE polling_party p SET filled_posts = m.filled, reported_posts = m.reported
      FROM (
        SELECT q.district_code, q.code,
               coalesce(bit_or(d.bit) FILTER (WHERE d.status NOT IN ('REPLACED', 'EXEMPTED', 'RESERVE')), 0)::smallint AS filled,
               coalesce(bit_or(d.bit) FILTER (WHERE d.status = 'REPORTED'), 0)::smallint AS reported
          FROM unnest(keys) AS k
          JOIN polling_party q ON q.district_code = k.district_code AND q.code = k.code
          LEFT JOIN LATERAL (
            SELECT status, CASE post WHEN 'PRESIDING_OFFICER' THEN 1 WHEN 'POLLING_OFFICER_1' THEN 2
                   WHEN 'POLLING_OFFICER_2' THEN 4 WHEN 'POLLING_OFFICER_3' THEN 8 WHEN 'POLLING_OFFICER_4' THEN 16 END AS bit
              FROM duty WHERE district_code = q.district_code AND party_code = q.code
               AND election_code = q.election_code AND assembly_constituency_code = q.assembly_constituency_code
          ) AS d ON TRUE
         GROUP BY q.district_code, q.code
      ) AS m
     WHERE p.district_code = m.district_code AND p.code = m.code
       AND (p.filled_posts, p.reported_posts) <> (m.filled, m.reported);
END $$;

CREATE FUNCTION roll_up_duties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    counts duty_count[];
    parties party_key[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(g::duty_count) INTO counts FROM (
            SELECT election_code, assembly_constituency_code, post, status, person_gender, count(*)::int
              FROM after_rows GROUP BY 1, 2, 3, 4, 5) AS g;
        SELECT array_agg(g::party_key) INTO parties FROM (
            SELECT DISTINCT district_code, party_code FROM after_rows WHERE party_code IS NOT NULL) AS g;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(g::duty_count) INTO counts FROM (
            SELECT election_code, assembly_constituency_code, post, status, person_gender, -count(*)::int
              FROM before_rows GROUP BY 1, 2, 3, 4, 5) AS g;
        SELECT array_agg(g::party_key) INTO parties FROM (
            SELECT DISTINCT district_code, party_code FROM before_rows WHERE party_code IS NOT NULL) AS g;
    ELSE
        SELECT array_agg(g::duty_count) INTO counts FROM (
            SELECT election_code, assembly_constituency_code, post, status, person_gender, sum(n)::int FROM (
                SELECT election_code, assembly_constituency_code, post, status, person_gender, -1 AS n FROM before_rows
                UNION ALL
                SELECT election_code, assembly_constituency_code, post, status, person_gender, 1 FROM after_rows
            ) AS u GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0) AS g;
        SELECT array_agg(g::party_key) INTO parties FROM (
            SELECT DISTINCT district_code, party_code FROM (
                SELECT district_code, party_code, election_code, assembly_constituency_code, post, status, -1 AS n
                  FROM before_rows WHERE party_code IS NOT NULL
                UNION ALL
                SELECT district_code, party_code, election_code, assembly_constituency_code, post, status, 1
                  FROM after_rows WHERE party_code IS NOT NULL
            ) AS u GROUP BY district_code, party_code, election_code, assembly_constituency_code, post, status
            HAVING sum(n) <> 0) AS g;
    END IF;
    IF counts IS NULL AND parties IS NULL THEN RETURN NULL; END IF;
    IF parties IS NULL THEN
        PERFORM add_duty_counts(counts);
        RETURN NULL;
    END IF;
    PERFORM FROM unnest(parties) AS k
      JOIN polling_party p ON p.district_code = k.district_code AND p.code = k.code
     ORDER BY p.district_code, p.code FOR NO KEY UPDATE OF p;
    -- The ACs of the parties are locked with those of the duties, in one order.
    SELECT counts || array_agg(g::duty_count) INTO counts FROM (
        SELECT DISTINCT p.election_code, p.assembly_constituency_code, NULL::post, NULL::duty_status, NULL::gender, 0
          FROM unnest(parties) AS k
          JOIN polling_party p ON p.district_code = k.district_code AND p.code = k.code) AS g;
    PERFORM add_duty_counts(counts);
    PERFORM refresh_parties(parties);
    RETURN NULL;
END $$;

CREATE FUNCTION roll_up_parties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    counts party_count[];
    parties party_key[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(g::party_count) INTO counts FROM (
            SELECT election_code, assembly_constituency_code, is_reserve, size::int, station_code IS NOT NULL,
                   filled_posts::int, reported_posts::int, count(*)::int
              FROM after_rows GROUP BY 1, 2, 3, 4, 5, 6, 7) AS g;
        SELECT array_agg(ROW(district_code, code)::party_key) INTO parties FROM after_rows;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(g::party_count) INTO counts FROM (
            SELECT election_code, assembly_constituency_code, is_reserve, size::int, station_code IS NOT NULL,
                   filled_posts::int, reported_posts::int, -count(*)::int
              FROM before_rows GROUP BY 1, 2, 3, 4, 5, 6, 7) AS g;
    ELSE
        SELECT array_agg(g::party_count) INTO counts FROM (
            SELECT election_code, assembly_constituency_code, is_reserve, size::int, is_allotted,
                   filled_posts::int, reported_posts::int, sum(n)::int
              FROM (
                SELECT *, station_code IS NOT NULL AS is_allotted, -1 AS n FROM before_rows
                UNION ALL
                SELECT *, station_code IS NOT NULL, 1 FROM after_rows
              ) AS u GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(n) <> 0) AS g;
        SELECT array_agg(g::party_key) INTO parties FROM (
            SELECT district_code, code FROM (
                SELECT district_code, code, election_code, assembly_constituency_code FROM after_rows
                EXCEPT
                SELECT district_code, code, election_code, assembly_constituency_code FROM before_rows
            ) AS moved) AS g;
    END IF;
    IF counts IS NOT NULL THEN PERFORM add_party_counts(counts); END IF;
    -- Parties that are new under their key may have members already.
    IF parties IS NOT NULL THEN PERFORM refresh_parties(parties); END IF;
    RETURN NULL;
END $$;

-- Tables that change seldom share a function.
CREATE FUNCTION roll_up_places() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    counts place_count[];
    changes text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT *, 1 AS n FROM after_rows'
        WHEN 'DELETE' THEN 'SELECT *, -1 AS n FROM before_rows'
        ELSE 'SELECT *, -1 AS n FROM before_rows UNION ALL SELECT *, 1 FROM after_rows' END;
    what text := CASE TG_TABLE_NAME
        WHEN 'polling_station' THEN $sql$sum(n), sum(n) FILTER (WHERE kind = 'WOMEN_MANAGED'),
            sum(n) FILTER (WHERE kind = 'PWD_MANAGED'), sum(n) FILTER (WHERE is_critical), 0, 0, 0$sql$
        WHEN 'sector' THEN '0, 0, 0, 0, sum(n), 0, 0'
        WHEN 'seal' THEN $sql$0, 0, 0, 0, 0, sum(n) FILTER (WHERE opened_at IS NULL),
            sum(n) FILTER (WHERE opened_at IS NOT NULL)$sql$ END;
BEGIN
    EXECUTE format('SELECT array_agg(g::place_count) FROM (
        SELECT election_code, assembly_constituency_code, %s FROM (%s) AS u GROUP BY 1, 2) AS g', what, changes)
       INTO counts;
    IF counts IS NOT NULL THEN PERFORM add_place_counts(counts); END IF;
    RETURN NULL;
END $$;

-- What is there already is counted at once.
TRUNCATE deployment_rollup, duty_rollup;
SELECT add_duty_counts(array_agg(g::duty_count)) FROM (
    SELECT election_code, assembly_constituency_code, post, status, person_gender, count(*)::int
      FROM duty GROUP BY 1, 2, 3, 4, 5) AS g;
SELECT refresh_parties(array_agg(ROW(district_code, code)::party_key)) FROM polling_party GROUP BY district_code;
SELECT add_party_counts(array_agg(g::party_count)) FROM (
    SELECT election_code, assembly_constituency_code, is_reserve, size::int, station_code IS NOT NULL,
           filled_posts::int, reported_posts::int, count(*)::int
      FROM polling_party GROUP BY 1, 2, 3, 4, 5, 6, 7) AS g;
SELECT add_place_counts(array_agg(g::place_count)) FROM (
    SELECT election_code, assembly_constituency_code, count(*), count(*) FILTER (WHERE kind = 'WOMEN_MANAGED'),
           count(*) FILTER (WHERE kind = 'PWD_MANAGED'), count(*) FILTER (WHERE is_critical), 0, 0, 0
      FROM polling_station GROUP BY 1, 2
    UNION ALL
    SELECT election_code, assembly_constituency_code, 0, 0, 0, 0, count(*), 0, 0 FROM sector GROUP BY 1, 2
    UNION ALL
    SELECT election_code, assembly_constituency_code, 0, 0, 0, 0, 0, count(*) FILTER (WHERE opened_at IS NULL),
           count(*) FILTER (WHERE opened_at IS NOT NULL) FROM seal GROUP BY 1, 2) AS g;

CREATE TRIGGER roll_up_inserted AFTER INSERT ON duty REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_duties();
CREATE TRIGGER roll_up_deleted AFTER DELETE ON duty REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_duties();
CREATE TRIGGER roll_up_updated AFTER UPDATE ON duty REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_duties();
CREATE TRIGGER roll_up_inserted AFTER INSERT ON polling_party REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_parties();
CREATE TRIGGER roll_up_deleted AFTER DELETE ON polling_party REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_parties();
CREATE TRIGGER roll_up_updated AFTER UPDATE ON polling_party REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_parties();
CREATE TRIGGER roll_up_inserted AFTER INSERT ON polling_station REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_places();
CREATE TRIGGER roll_up_deleted AFTER DELETE ON polling_station REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_places();
CREATE TRIGGER roll_up_updated AFTER UPDATE ON polling_station REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_places();
CREATE TRIGGER roll_up_inserted AFTER INSERT ON sector REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_places();
CREATE TRIGGER roll_up_deleted AFTER DELETE ON sector REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_places();
CREATE TRIGGER roll_up_updated AFTER UPDATE ON sector REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_places();
CREATE TRIGGER roll_up_inserted AFTER INSERT ON seal REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_places();
CREATE TRIGGER roll_up_deleted AFTER DELETE ON seal REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_places();
CREATE TRIGGER roll_up_updated AFTER UPDATE ON seal REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION roll_up_places();
