-- Gives the names in `event` numbers: `coded_event`, `item_name`, `event_name`, `item_type`
-- take what it holds.
insert into item_name
select item_id, cast(row_number() over (order by min(rowid)) as integer) as item_no
from event
group by item_id;

insert into event_name
select kind, cast(row_number() over (partition by kind order by text) as integer) as no, text
from (
    select distinct 'activity' as kind, activity as text from event
    union all
    select distinct 'lifecycle' as kind, lifecycle as text from event
    union all
    select distinct 'actor' as kind, actor as text from event
    union all
    select distinct 'team' as kind, team as text from event
)
where text is not null;

insert into coded_event
select
    item_name.item_no,
    activity.no as activity_no,
    lifecycle.no as lifecycle_no,
    actor.no as actor_no,
    team.no as team_no,
    event.started_at,
    event.occurred_at,
    null as ordinal,            -- follow_events.sql knows
    null as previous_no,
    null as previous_at,
    null as is_again
from event
join item_name on item_name.item_id = event.item_id
join event_name as activity on activity.kind = 'activity' and activity.text = event.activity
left join event_name as lifecycle on lifecycle.kind = 'lifecycle' and lifecycle.text = event.lifecycle
left join event_name as actor on actor.kind = 'actor' and actor.text = event.actor
left join event_name as team on team.kind = 'team' and team.text = event.team
order by event.rowid;

insert into item_type
select
    item_name.item_no,
    arg_min(event.item_type, event.rowid) as type,
    min(event.item_type) < max(event.item_type) as is_changed
from event
join item_name on item_name.item_id = event.item_id
where event.item_type <> ''
group by item_name.item_no
order by item_name.item_no;

delete from event;
