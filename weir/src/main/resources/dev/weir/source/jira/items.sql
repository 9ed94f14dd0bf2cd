-- From issues to items. An issue is closed when its state is done: since its resolution, else since
-- it last went from another state into a done one. Without a category its resolution is all there is.
create or replace temp table jira_item as
with entered as (
    select issue_id, max(changed_at) as done_at from jira_status
    where category = 'done' and category_before is distinct from 'done' and no > 0 group by all
)
select jira_issue.*, created_at as opened_at, case category
        when 'done' then coalesce(resolved_at, entered.done_at, category_at)
        when 'new' then null when 'indeterminate' then null else resolved_at end as closed_at
from jira_issue left join entered on entered.issue_id = jira_issue.issue_id;

-- People get running numbers in the order they first did something; no name goes any further.
create or replace temp table jira_person as
select id, :first_person - 1 + row_number() over (order by first_seen, id) as actor
from (
    select id, min(seen_at) as first_seen from (
        select who as id, opened_at as seen_at from jira_item
        union all
        select who, changed_at from jira_change
        union all
        select case when :keep_people = 1 then assignee end, opened_at from jira_item
        union all
        select unnest([from_id, to_id]), changed_at from jira_change where field = 'assignee')
    where id is not null and id <> '' group by id)
where :keep_people = 1;

insert into item
select :source, item_id, case when regexp_matches(type_word, '(?i)\bincident') then 'incident'
        else 'issue' end,
    null, case when regexp_matches(type_word, '(?i)\b(bug|defect)\b') then 'fix' end,
    jira_line(title), :address || '/browse/' || key, person.actor::integer, is_bot, opened_at,
    closed_at, case when closed_at is null and category is distinct from 'done' then null
        when regexp_matches(resolution, '(?i)won.?t|duplicate|cannot reproduce|declin|invalid'
            || '|obsolete|reject|abandon|incomplete|cancel|not a bug') then 'not_planned'
        else 'completed' end
from jira_item left join jira_person as person on person.id = jira_item.who
where item_id not in (select item_id from item)
order by opened_at, item_id;
