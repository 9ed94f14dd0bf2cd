-- The states of each change, one row a state it goes into: written, waiting for the first response,
-- reworked, waiting for another look, waiting for the merge, built, waiting to be released. Whose
-- turn it is is told by what happened last: a response gives it to the author, a push back.
create or replace temp table stream_event as
with happening as (
    select e.item_id, e.occurred_at, e.event_id, case
            when e.activity in ('committed', 'force_pushed') then 'push'
            when e.activity = 'approved' then 'approved'
            when e.activity = 'changes_requested' then 'asked'
            else 'response' end as what
    from item_event as e join change_followed as item on item.item_id = e.item_id
    where e.occurred_at >= item.opened_at
        and (item.closed_at is null or e.occurred_at < item.closed_at)
        and (e.activity in ('committed', 'force_pushed')
            or (e.activity in ('approved', 'changes_requested', 'reviewed', 'review_commented',
                    'commented')
                -- one's own word, or a program's, is no response
                and e.actor is distinct from coalesce(item.actor, -1)
                and e.is_bot is distinct from true))
), placed as (
    select item_id, occurred_at, event_id, what,
        count(*) filter (where what <> 'push') over before as n_responses,
        last_value(case when what in ('approved', 'asked') then what end ignore nulls) over before
            as verdict
    from happening
    window before as (partition by item_id order by occurred_at, event_id
        rows between unbounded preceding and 1 preceding)
), turn as (
    select item_id, occurred_at, 2 as step, case
            when what = 'approved' then 'Wait for merge'
            when what = 'push' then 'Wait for next look'
            else 'Rework' end as stage
    from placed
    where what in ('approved', 'asked')
        or (verdict is distinct from 'approved' and (what = 'response' or n_responses > 0))
), row_of as (
    select item.item_id, min(e.occurred_at) as occurred_at, 0 as step, 'Write' as stage
    from change_followed as item
    join item_event as e on e.item_id = item.item_id and e.activity = 'committed'
    where e.occurred_at < item.opened_at
    group by item.item_id
    union all
    select item_id, opened_at, 1, 'Wait for response' from change_followed
    union all
    select item_id, occurred_at, step, stage from turn
    union all
    select item_id, closed_at, 3, last_stage from change_followed where closed_at is not null
    union all
    select item_id, unnest([build_at, built_at]), unnest([4, 5]), unnest(['Build', 'Wait for release'])
    from change_end join change_followed using (item_id)
    where last_stage = 'Wait for release' and build_at >= closed_at and built_at >= build_at
        and (out_at is null or out_at >= built_at)
    union all
    select item_id, greatest(out_at, closed_at), 6, 'Released'
    from change_end join change_followed using (item_id)
    where out_at is not null and last_stage = 'Wait for release'
)
select item_id as case_id, stage as activity, case stage
        when 'Write' then 'in progress' when 'Rework' then 'in progress'
        when 'Build' then 'in progress' when 'Released' then 'done'
        when 'Merged' then 'done' when 'Closed unmerged' then 'done' else 'queued' end as state, occurred_at as timestamp
from row_of where occurred_at is not null
-- several responses in a row are one turn
qualify stage is distinct from lag(stage) over (partition by item_id order by occurred_at, step)
order by occurred_at, item_id, step;
