-- A plan for each name would take several times what it saves: the function is one large statement over a small table.
ALTER FUNCTION name_candidates(text) SET plan_cache_mode = force_generic_plan;
