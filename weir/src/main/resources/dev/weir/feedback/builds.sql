-- asks:    how soon, and how truly, does a build tell?
-- grain:   one row per build of the period, or of all there are where the period has none; the
--          longest first
-- unit:    hours; is_failed 1 or 0; params: :since, :until, :as_of
-- nulls:   queue_hours where it is not said when a build was asked for, or when it began; run_hours
--          where it did not begin or end; is_failed where it neither passed nor failed; green_hours
--          where it is not the first to fail on the branch most builds are of
-- source:  The DevOps Handbook, fast feedback; time to green is the wait of everybody behind it
-- version: 1
with began as (
    select item_id, min(occurred_at) as started_at from item_event
    where activity = 'build' and lifecycle = 'start' group by item_id
),
asked_for as (
    select item_id, min(occurred_at) as queued_at from item_event
    where activity = 'build' and lifecycle = 'schedule' group by item_id
),
-- where jobs were read, the first of them says when hands were laid on
begun_job as (
    select link.to_item as item_id, min(item_event.occurred_at) as job_at
    from link join item_event on item_event.item_id = link.from_item
    where link.qualifier = 'part_of' and item_event.activity = 'job'
        and item_event.lifecycle = 'start'
    group by link.to_item
),
branch_of as (
    select item_id, min(value) as branch from item_change where name = 'branch' group by item_id
),
build as (
    select item.source, item.item_id, item.title as workflow, branch_of.branch, item.opened_at,
        asked_for.queued_at, coalesce(begun_job.job_at, began.started_at) as started_at,
        case when item.closed_at <= :as_of then item.closed_at end as closed_at,
        case when item.outcome in ('success', 'passed') then 0.0e0
            when item.outcome in ('failure', 'failed', 'error', 'errored', 'timed_out',
                'startup_failure') then 1.0e0 end as is_failed
    from item
    left join began on began.item_id = item.item_id
    left join asked_for on asked_for.item_id = item.item_id
    left join begun_job on begun_job.item_id = item.item_id
    left join branch_of on branch_of.item_id = item.item_id
    where item.kind = 'build' and item.opened_at <= :as_of
),
main as (
    select source, min_by(branch, -n) as branch
    from (select source, branch, count(*) as n from build where branch is not null
        group by source, branch order by n desc, branch) as counted
    group by source
),
told as (
    select item_id, lag(is_failed) over line as failed_before,
        min(case when is_failed = 0 then closed_at end) over (
            partition by source, workflow order by closed_at, item_id
            rows between 1 following and unbounded following) as green_at
    from build join main using (source)
    where is_failed is not null and closed_at is not null
        and build.branch is not distinct from main.branch
    window line as (partition by source, workflow order by closed_at, item_id)
)
select build.item_id, workflow, branch, opened_at, closed_at, is_failed,
    hours_between(queued_at, started_at) as queue_hours,
    case when closed_at >= started_at then hours_between(started_at, closed_at) end as run_hours,
    case when is_failed = 1 and coalesce(failed_before, 0) = 0 and told.item_id is not null
        then hours_between(closed_at, coalesce(green_at, :as_of)) end as green_hours,
    case when green_at is null then 0 else 1 end as is_green,
    week_no(opened_at) as week_no
from build left join told on told.item_id = build.item_id
where opened_at >= :since and opened_at < :until
    or not exists (select 1 from item where kind = 'build'
        and opened_at >= :since and opened_at < :until and opened_at <= :as_of)
order by run_hours desc nulls last, build.item_id
