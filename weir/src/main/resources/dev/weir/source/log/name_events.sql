-- The way back from numbers to names: `event` as it was read, in the file's order.
insert into event
select
    item_name.item_id,
    activity.text as activity,
    lifecycle.text as lifecycle,
    actor.text as actor,
    team.text as team,
    coded_event.started_at,
    coded_event.occurred_at,
    item_type.type as item_type
from coded_event
join item_name on item_name.item_no = coded_event.item_no
join event_name as activity on activity.kind = 'activity' and activity.no = coded_event.activity_no
left join item_type on item_type.item_no = coded_event.item_no
left join event_name as lifecycle on lifecycle.kind = 'lifecycle' and lifecycle.no = coded_event.lifecycle_no
left join event_name as actor on actor.kind = 'actor' and actor.no = coded_event.actor_no
left join event_name as team on team.kind = 'team' and team.no = coded_event.team_no
order by coded_event.rowid;
