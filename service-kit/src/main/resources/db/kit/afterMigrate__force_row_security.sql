-- After every migration, for a table may have come: policies bind its owner too. A function of the owner's that a caller
-- runs, such as whether a number is known elsewhere, sees what it must; the owner signed in sees nothing.
do $$
declare
    cut record;
begin
    for cut in select c.oid::regclass as name, pg_get_userbyid(c.relowner) as owner, c.relforcerowsecurity as forced,
                      exists (select from pg_policy p
                              where p.polrelid = c.oid and p.polname = 'functions_of_the_owner') as lets_functions
               from pg_class c
               where c.relnamespace = current_schema()::regnamespace and c.relrowsecurity loop
        if not cut.forced then
            execute format('alter table %s force row level security', cut.name);
        end if;
        if not cut.lets_functions then
            execute format('create policy functions_of_the_owner on %s to %I using (session_user <> current_user)',
                           cut.name, cut.owner);
        end if;
    end loop;
end
$$;
