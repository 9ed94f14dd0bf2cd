-- Connections Jira itself states.
insert into link
with linked as (
    select site, item_id, unnest(links) as l from jira_issue
), stated as (
    select item_id as from_item, site || '/' || (l->>'$.outwardIssue.key') as to_item,
        'related' as qualifier, 'Jira says: ' || (l->>'$.type.outward') as rule
    from linked where l->>'$.outwardIssue.key' is not null
    union all
    select item_id, site || '/' || (l->>'$.inwardIssue.key'), 'related',
        'Jira says: ' || (l->>'$.type.inward')
    from linked where l->>'$.inwardIssue.key' is not null
    union all
    select item_id, site || '/' || parent, 'part_of', 'the issue names its parent'
    from jira_issue where parent is not null
    union all
    select item_id, site || '/' || epic, 'part_of', 'the issue names its epic'
    from jira_issue where epic is not null and epic is distinct from parent
)
select from_item, to_item, qualifier, string_agg(distinct rule, '; ' order by rule), 1.0
from stated
where from_item <> to_item
    and (from_item, to_item, qualifier) not in (select (from_item, to_item, qualifier) from link)
group by from_item, to_item, qualifier
order by from_item, to_item, qualifier;
