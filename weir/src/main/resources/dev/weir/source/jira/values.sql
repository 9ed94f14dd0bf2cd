-- What was set on issues, and what holds now.
insert into item_change
with sprint as (
    select coalesce(map_from_entries(list(distinct s)), map()) as names from (
        select max_by(s, updated) as s from (
            select updated, unnest(sprints) as s from jira_issue) where s.id <> '' group by s.id)
), change as (
    select item_id, 'status' as name, value, changed_at, no as sequence from jira_status
    union all
    select item.item_id, field, change.value, changed_at,
        sequence
    from jira_change as change join jira_issue as item on item.issue_id = change.issue_id
    where field in ('priority', 'fix version', 'flagged', 'issuetype', 'resolution', 'key')
        and changed_at is not null
    union all
    -- by their names of now, like states; histories say which by numbers
    select item.item_id, 'sprint', coalesce(array_to_string([sprint.names[trim(id)]
            for id in string_split(nullif(to_id, ''), ',')], ', '), change.value), changed_at, sequence
    from jira_change as change join jira_issue as item on item.issue_id = change.issue_id
    cross join sprint where field = 'sprint' and changed_at is not null
    union all
    select item.item_id, 'assignee', (select actor from jira_person where id = to_id)::varchar,
        changed_at, sequence
    from jira_change as change join jira_issue as item on item.issue_id = change.issue_id
    where field = 'assignee' and changed_at is not null
    union all
    -- labels are set all at once: what is new is put on, what is missing taken away
    select item_id, 'label:' || label, case when list_contains(now, label) then 'yes' end,
        changed_at, sequence
    from (select item.item_id, changed_at, sequence, string_split(coalesce(change.value, ''), ' ') as now,
            unnest(list_distinct(string_split(coalesce(was, '') || ' ' || coalesce(change.value, ''),
                ' '))) as label, string_split(coalesce(was, ''), ' ') as before
        from jira_change as change join jira_issue as item on item.issue_id = change.issue_id
        where field = 'labels' and changed_at is not null)
    where label <> '' and list_contains(now, label) <> list_contains(before, label)
), now as (
    select item_id, unnest(['priority', 'issuetype', 'resolution', 'sprint', 'key']) as name,
        unnest([priority, type, resolution, nullif(array_to_string([s.name for s in sprints], ', '), ''), key]) as value
    from jira_issue
    union all
    select item_id, 'fix version', unnest(versions) from jira_issue
    union all
    select item_id, 'label:' || unnest(labels), 'yes' from jira_issue
    union all
    select item_id, 'assignee', (select actor from jira_person where id = assignee)::varchar
    from jira_issue
)
select item_id, name, value, changed_at from change
union all
-- What holds now and was not seen to be set: at some time before it was read.
select item_id, name, value, null from now
where value is not null and (item_id, name) not in (select (item_id, name) from change)
union all
-- The key before a move still stands in branches and titles.
select item.item_id, 'key', was, null
from jira_change as change join jira_issue as item on item.issue_id = change.issue_id
where field = 'key' and was is not null
union all
-- Whether a state is to do, in progress or done, in Jira's three words: its name may be in any language.
select distinct item_id, 'category:' || value, category, null::timestamp
from jira_status where category is not null and value is not null
order by item_id, changed_at nulls first, name, value nulls first;
