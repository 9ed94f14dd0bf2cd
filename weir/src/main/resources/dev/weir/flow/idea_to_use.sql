-- The states of each issue, one row a state it goes into. Where its own states are recorded they are
-- its stages; where they are not, the changes that close it say when it was worked on. After it is
-- done it waits until the last change that closes it is out.
create or replace temp table stream_event as
with closed_by as (
    select link.to_item as item_id, min(change.opened_at) as begun_at,
        max(change.closed_at) filter (where change.outcome = 'merged') as merged_at,
        bool_and(change_end.item_id is not null) as is_followed,
        case when count(*) filter (where change.outcome = 'merged' and change_end.out_at is null) = 0
            then max(change_end.out_at) end as out_at
    from link join item as change on change.item_id = link.from_item and change.kind = 'change'
    left join change_end on change_end.item_id = change.item_id
        and exists (select 1 from commits)
    where link.qualifier = 'closes' and change.outcome is distinct from 'abandoned'
    group by link.to_item
), closing as (
    from closed_by
    union all
    -- where no change is known, the commits that say they are for it
    select link.from_item, min(authored_at), max(integrated_at), true,
        case when count(*) filter (where released_at is null) = 0 then max(released_at) end
    from link join commits on commits.item_id = link.to_item and commits.is_mainline
    where link.qualifier = 'done_by' and link.confidence >= 0.9
        and link.from_item not in (select item_id from closed_by)
    group by link.from_item
), status as (
    -- What a state's category says goes before its name: names are in any language, and may lie.
    select status.item_id, status.changed_at, status.value, case category.value
            when 'done' then 'done' when 'new' then 'queued'
            when 'indeterminate' then case
                when state_named(lower(status.value)) in ('done', 'unknown') then 'in progress'
                else status.value end
            else status.value end as state
    from item_change as status left join item_change as category
        on category.item_id = status.item_id and category.name = 'category:' || status.value
    where status.name = 'status' and status.value is not null and status.changed_at is not null
), row_of as (
    select item_id, changed_at as occurred_at, 1 as step, value as stage, state
    from status where item_id in (select item_id from item where kind = 'issue')
    union all
    select item_id, opened_at, 0, 'Open', 'queued' from item
    where kind = 'issue' and item_id not in (select item_id from status)
    union all
    select closing.item_id, begun_at, 2, 'Change under way', 'in progress'
    from closing join item on item.item_id = closing.item_id
    where begun_at > item.opened_at and begun_at < coalesce(item.closed_at, begun_at + interval 1 day)
        and closing.item_id not in (select item_id from status)
    union all
    select item_id, closed_at, 3, 'Closed', 'done' from item
    where kind = 'issue' and item_id not in (select item_id from status)
    union all
    select closing.item_id, greatest(merged_at, item.closed_at), 4, 'Wait for release', 'queued'
    from closing join item on item.item_id = closing.item_id
    where is_followed and merged_at is not null and item.closed_at is not null
        and coalesce(out_at >= greatest(merged_at, item.closed_at), true)
    union all
    select closing.item_id, out_at, 5, 'Released', 'done'
    from closing join item on item.item_id = closing.item_id
    where item.closed_at is not null and out_at >= greatest(merged_at, item.closed_at)
)
select item_id as case_id, stage as activity, state, occurred_at as timestamp
from row_of where occurred_at is not null
qualify stage is distinct from lag(stage) over (partition by item_id order by occurred_at, step)
order by occurred_at, item_id, step;
