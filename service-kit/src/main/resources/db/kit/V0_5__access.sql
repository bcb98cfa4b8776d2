-- The cut by caller: the service enters each connection it hands out; policies ask what was entered.
-- A connection nobody entered shows nothing.

create view duty_of_today as
select holder.duty, holder.area, holder.organisation
from jurisdiction_holder holder
left join organisation on organisation.code = holder.organisation
where coalesce(organisation.active, true)
  and holder.valid_from <= current_setting('careline.today')::date
  and (holder.valid_to is null or holder.valid_to > current_setting('careline.today')::date);

-- Areas of one duty as ",230381,230381100,", so that a policy finds a prefix without parsing.
create function careline_held(duty_asked text) returns text
language sql stable parallel safe as $$
    select coalesce(',' || string_agg(distinct area, ',') || ',', '')
    from duty_of_today
    where duty = duty_asked and organisation = current_setting('careline.organisation')
$$;

create function careline_carved(duty_asked text) returns text
language sql stable parallel safe as $$
    select coalesce(',' || string_agg(distinct other.area, ',') || ',', '')
    from duty_of_today mine
    join duty_of_today other
      on other.duty = mine.duty
     and other.area like mine.area || '_%'
     and other.organisation <> mine.organisation
    where mine.duty = duty_asked and mine.organisation = current_setting('careline.organisation')
$$;

create function careline_enter(organisation_entering text, as_system boolean, today date) returns void
language plpgsql as $$
declare
    entering text := coalesce(organisation_entering, '');
begin
    if exists (select from organisation where code = entering and not active) then
        entering := '';
    end if;
    perform set_config('careline.system', case when as_system then 'on' else 'off' end, false),
            set_config('careline.organisation', entering, false),
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

create function careline_is_system() returns boolean
language sql stable parallel safe as $$
    select coalesce(current_setting('careline.system', true), '') = 'on'
$$;

create function careline_organisation() returns text
language sql stable parallel safe as $$
    select nullif(current_setting('careline.organisation', true), '')
$$;

-- The longest prefix decides; held and carved at the same length: two share the area, it is held.
create function careline_within(area text, held text, carved text) returns boolean
language plpgsql immutable parallel safe as $$
declare
    digits integer;
    prefix text;
begin
    if area is null or coalesce(held, '') = '' then
        return false;
    end if;
    foreach digits in array array[12, 9, 6, 4, 2] loop
        continue when length(area) < digits;
        prefix := ',' || left(area, digits) || ',';
        if position(prefix in held) > 0 then
            return true;
        end if;
        if position(prefix in coalesce(carved, '')) > 0 then
            return false;
        end if;
    end loop;
    return false;
end
$$;

create function careline_sees(area text) returns boolean
language sql stable parallel safe as $$
    select careline_within(area, current_setting('careline.care_held', true),
                           current_setting('careline.care_carved', true))
        or careline_within(area, current_setting('careline.prevention_held', true),
                           current_setting('careline.prevention_carved', true))
$$;
