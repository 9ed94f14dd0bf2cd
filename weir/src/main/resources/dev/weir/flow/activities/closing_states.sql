-- The same for a log of states: an item is over when it goes into a done state it does not leave.
create or replace table item_flow as
with done as (
    select
        item_no,
        max(ordinal) filter (where state <> 'done') as last_busy_ordinal,
        arg_max(state, ordinal) as last_state
    from stay
    group by item_no
)
select
    item_span.item_no,
    item_span.begun_at as arrived_at,
    case when done.last_state = 'done' then (
        select min(from_at) from stay
        where stay.item_no = item_span.item_no and stay.ordinal > coalesce(done.last_busy_ordinal, 0)
    ) end as closed_at,
    item_span.last_at,
    item_span.n_events
from item_span
join done on done.item_no = item_span.item_no
