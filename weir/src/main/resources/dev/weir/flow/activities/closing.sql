-- When each item came and when it was over, by two readings: closed where its last activity is in
-- the end set (or, in a state log, where its last state is a done one), and, as if every item were
-- over, with its last event. Null closed_at: still open, also where that activity has only been
-- scheduled or begun.
create or replace table item_flow as
with begun as (
    select step.item_no
    from step
    join item_span on item_span.item_no = step.item_no and item_span.n_events = step.ordinal
    where step.lifecycle in (
        'schedule', 'scheduled', 'assign', 'reassign', 'enable', 'enabled', 'start', 'started',
        'begin', 'resume', 'suspend', 'suspended'
    )
)
select
    item_span.item_no,
    item_span.begun_at as arrived_at,
    case when end_activity.activity is not null and begun.item_no is null then item_span.last_at end
        as closed_at,
    item_span.last_at,
    item_span.n_events
from item_span
left join end_activity on end_activity.activity = item_span.last_activity
left join begun on begun.item_no = item_span.item_no
