-- asks:    which activity directly follows which, how often, and after how long?
-- grain:   one row per pair of activities; every row of the log counts, whatever its lifecycle
-- unit:    seconds on the calendar
-- nulls:   none: an item's first event follows nothing and makes no arc
-- source:  van der Aalst, Process Mining (2016), directly-follows graph
-- version: 1
select
    cast(previous_activity as varchar) as from_activity,
    cast(activity as varchar) as to_activity,
    count(*) as n,
    avg(seconds) as mean_seconds,
    quantile_cont(seconds, 0.5) as p50_seconds,
    min(seconds) as min_seconds,
    max(seconds) as max_seconds
from (
    select
        previous_activity,
        activity,
        (epoch_us(occurred_at) - epoch_us(previous_at)) / 1000000.0 as seconds
    from step
    where previous_activity is not null
)
group by previous_activity, activity
order by n desc, from_activity, to_activity
