-- The bridge between our portable SQL and DuckDB: one macro a construct, one file an engine.
create macro hours_between(a, b) as (epoch_us(b) - epoch_us(a)) / 3600000000.0;
create macro re_like(s, p) as regexp_matches(s, p);
create macro micros(t) as epoch_us(t);
-- Weeks from Monday to Sunday (ISO), numbered from the one that holds 1 January 1970.
create macro week_no(t) as cast(floor((epoch_us(t) + 259200000000) / 604800000000.0) as bigint);
