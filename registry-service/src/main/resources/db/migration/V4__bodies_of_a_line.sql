-- Bodies are chosen by kind and place, and a duty nobody has goes up to the nearest body of its line.
create index organisation_kind on organisation (kind, area);
