-- What came before each event in its item, for events that were not read in the order in which they
-- happened. Equal instants keep the file's order.
create or replace table followed_event as
select
    item_no,
    activity_no,
    lifecycle_no,
    actor_no,
    team_no,
    started_at,
    occurred_at,
    cast(row_number() over item as integer) as ordinal,
    lag(activity_no) over item as previous_no,
    lag(occurred_at) over item as previous_at,
    row_number() over (partition by item_no, activity_no order by occurred_at, row_no) > 1 as is_again
from (select rowid as row_no, * from coded_event)
window item as (partition by item_no order by occurred_at, row_no)
order by row_no;

drop table coded_event;

alter table followed_event rename to coded_event;
