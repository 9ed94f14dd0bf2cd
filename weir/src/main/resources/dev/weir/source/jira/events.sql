-- What happened to issues; ids are Jira's own where it has them.
insert into item_event
with happening as (
    select item_id || '/opened' as event_id, item_id, opened_at as occurred_at, 'opened' as activity,
        who, is_bot
    from jira_item
    union all
    select item_id || '/closed', item_id, closed_at, 'closed', null, null
    from jira_item
    union all
    select change_id, item_id, changed_at, 'status_changed', who, is_bot from jira_status
    where no > 0
    union all
    select change_id || '/reopened', item_id, changed_at, 'reopened', who, is_bot from jira_status
    where category_before = 'done' and category <> 'done'
)
select :source, event_id, item_id, occurred_at, activity, 'complete', person.actor::integer, is_bot
from happening left join jira_person as person on person.id = happening.who
where occurred_at is not null and event_id not in (select event_id from item_event)
order by occurred_at, event_id;
