-- asks:    how long is one visit to a stage, how long does it wait there, how long is it worked on?
-- grain:   one row per visit of every :every-th item that began in the period
-- unit:    hours on the calendar
-- nulls:   visits whose beginning is not known are not here; an open one has its age at :as_of. Wait
--          and work are null where the log does not say when work began; a visit left without being
--          begun waited all the time
-- source:  Martin and Osterling, Value Stream Mapping (2013): lead and process time of a step
-- version: 1
select
    cast(stage as varchar) as stage,
    hours_between(enabled_at, coalesce(finished_at, :as_of)) as whole_hours,
    finished_at is not null as is_finished,
    case
        when active_seconds is not null or finished_at is null
            then hours_between(enabled_at, coalesce(started_at, finished_at, :as_of))
    end as wait_hours,
    started_at is not null or finished_at is not null as is_begun,
    case when finished_at is null then coalesce(active_seconds, 0.0) else active_seconds end / 3600.0
        as work_hours,
    week_no(enabled_at) as week_no
from visit
where item_no % :every = 0 and enabled_at >= :since and enabled_at < :until
order by stage, item_no, ordinal
