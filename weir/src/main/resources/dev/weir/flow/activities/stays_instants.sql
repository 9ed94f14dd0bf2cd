-- A log of moments knows no stays; the table is there, empty, so that whoever asks finds none.
create or replace table stay as
select
    item_no, ordinal, activity as stage, 'active' as state, occurred_at as from_at, cast(null as timestamp) as to_at,
    actor, team
from step
where ordinal < 0
