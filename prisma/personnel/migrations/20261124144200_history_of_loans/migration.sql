-- Loans are a part of their person's history: the id is the person's.
CREATE TRIGGER "history_inserted" AFTER INSERT ON "loan" REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('loan', 'id', 'r.district_code', 'r.person_id', 'to_district since until returned_on');
CREATE TRIGGER "history_deleted" AFTER DELETE ON "loan" REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('loan', 'id', 'r.district_code', 'r.person_id', 'to_district since until returned_on');
CREATE TRIGGER "history_updated" AFTER UPDATE ON "loan" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('loan', 'id', 'r.district_code', 'r.person_id', 'to_district since until returned_on');

-- Whether somebody is drafted is what places of duty tell, which a feed keeps: no part of the record's own history.
DROP TRIGGER "history_inserted" ON "person";
DROP TRIGGER "history_deleted" ON "person";
DROP TRIGGER "history_updated" ON "person";
CREATE TRIGGER "history_inserted" AFTER INSERT ON "person" REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('person', 'district_code, id', 'r.district_code', 'r.id', 'name gender designation department_code office_code pay_level pool duty_category employee_code phone epic date_of_birth joined_on retires_on enrolled_constituency work_constituency native_constituency roll_part roll_serial is_booth_level_officer has_disability is_pregnant_or_lactating is_ailing bank_account ifsc');
CREATE TRIGGER "history_deleted" AFTER DELETE ON "person" REFERENCING OLD TABLE AS before_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('person', 'district_code, id', 'r.district_code', 'r.id', 'name gender designation department_code office_code pay_level pool duty_category employee_code phone epic date_of_birth joined_on retires_on enrolled_constituency work_constituency native_constituency roll_part roll_serial is_booth_level_officer has_disability is_pregnant_or_lactating is_ailing bank_account ifsc');
CREATE TRIGGER "history_updated" AFTER UPDATE ON "person" REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION record_changes('person', 'district_code, id', 'r.district_code', 'r.id', 'name gender designation department_code office_code pay_level pool duty_category employee_code phone epic date_of_birth joined_on retires_on enrolled_constituency work_constituency native_constituency roll_part roll_serial is_booth_level_officer has_disability is_pregnant_or_lactating is_ailing bank_account ifsc');
