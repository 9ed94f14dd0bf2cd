-- Everything that was ever set on an issue, one row a value, from the issue's own answer and from
-- its history's pages. The same one may come by both ways, and again with every later answer.
create or replace temp table jira_change as
with history as (
    select repository as site, key as issue_id, fetched,
        unnest(from_json(data->'$.changelog.histories', '["JSON"]')) as h
    from jira_line_issue
    union all
    select repository, key, fetched, unnest(from_json(data, '["JSON"]')) from jira_line_changelog
), once as (
    select site, issue_id, h from history where h->>'$.id' is not null
    qualify row_number() over (partition by issue_id, h->>'$.id' order by fetched desc) = 1
), value as (
    select site, issue_id, h, unnest(from_json(h->'$.items', '["JSON"]')) as i,
        generate_subscripts(from_json(h->'$.items', '["JSON"]'), 1) as no
    from once
)
select issue_id, site || '/change/' || (h->>'$.id') || '/' || no as change_id,
    (h->>'$.id')::hugeint * 1000 + no as sequence, lower(i->>'$.field') as field,
    i->>'$.from' as from_id, i->>'$.fromString' as was, i->>'$.to' as to_id,
    nullif(i->>'$.toString', '') as value, instant_of(h->>'$.created') as changed_at,
    jira_who(h->'$.author') as who,
    case h->>'$.author.accountType' when 'app' then true when 'atlassian' then false
        when 'customer' then false end as is_bot
from value where i->>'$.field' is not null;

-- The states of each issue, by their names of now: one that was renamed is one state, and the account
-- that asks may see names in another language than histories have. Before the first change it was what that change left, since it was opened.
create or replace temp table jira_status as
with change as (
    select *, row_number() over (partition by issue_id order by changed_at, sequence) as no
    from jira_change where field = 'status' and changed_at is not null
), state as (
    select issue.issue_id, issue.item_id, issue.item_id || '/opened' as change_id, 0 as no,
        coalesce(change.from_id, issue.status_id) as status_id,
        coalesce(change.was, issue.status) as written, issue.created_at as changed_at,
        issue.who, issue.is_bot
    from jira_issue as issue
    left join change on change.issue_id = issue.issue_id and change.no = 1
    union all
    select change.issue_id, issue.item_id, change.change_id, change.no, change.to_id, change.value,
        change.changed_at, change.who, change.is_bot
    from change join jira_issue as issue on issue.issue_id = change.issue_id
)
select state.* exclude (written), coalesce(jira_category.name, written) as value,
    coalesce(
        jira_category.category,
        -- of a status the list has no more, an issue that is in it may still say it
        (select any_value(category) from jira_issue where status_id = state.status_id)) as category,
    lag(category) over (partition by issue_id order by no) as category_before
from state left join jira_category on jira_category.id = state.status_id;
