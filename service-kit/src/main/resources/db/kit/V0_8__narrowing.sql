-- An account may be narrowed to a part of its organisation's areas, such as a village doctor to the village 村医.
drop function careline_enter(text, boolean, date);

create function careline_enter(organisation_entering text, as_system boolean, today date, narrowed_to text)
returns void language plpgsql as $$
declare
    entering text := coalesce(organisation_entering, '');
begin
    if exists (select from organisation where code = entering and not active) then
        entering := '';
    end if;
    perform set_config('careline.system', case when as_system then 'on' else 'off' end, false),
            set_config('careline.organisation', entering, false),
            set_config('careline.narrowing', coalesce(narrowed_to, ''), false),
            set_config('careline.today', today::text, false);
    if entering = '' then
        perform set_config('careline.care_held', '', false),
                set_config('careline.care_carved', '', false),
                set_config('careline.prevention_held', '', false),
                set_config('careline.prevention_carved', '', false);
        return;
    end if;
    perform set_config('careline.care_held', careline_held('care'), false),
            set_config('careline.care_carved', careline_carved('care'), false),
            set_config('careline.prevention_held', careline_held('prevention'), false),
            set_config('careline.prevention_carved', careline_carved('prevention'), false);
end
$$;

create or replace function careline_sees(area text) returns boolean
language sql stable parallel safe as $$
    select starts_with(area, coalesce(current_setting('careline.narrowing', true), ''))
       and (careline_within(area, current_setting('careline.care_held', true),
                            current_setting('careline.care_carved', true))
         or careline_within(area, current_setting('careline.prevention_held', true),
                            current_setting('careline.prevention_carved', true)))
$$;
