-- Which commits a change became, by the number in their subject: `(#7)` or that of a merge. The
-- number alone is not enough: a history brought in from another repository names that one's
-- numbers. So the commit must be from the day the change was merged or closed, give or take one.
create or replace temp table named_commit as
select item.item_id as change_id, item.outcome, commits.item_id as commit_id,
    least(
        abs(hours_between(commits.authored_at, item.closed_at)),
        coalesce(abs(hours_between(commits.integrated_at, item.closed_at)), 1e9)) <= 24 as is_near
from item join commits on commits.pull_request = item.number
where item.kind = 'change' and item.source = :changes and commits.source = :commits
    and item.outcome in ('merged', 'abandoned');

insert into link
select change_id, commit_id, 'merged_as', 'the commit names the number, within a day',
    case outcome when 'merged' then 0.99 else 0.9 end
from named_commit
where is_near
    and (change_id, commit_id) not in (
        select (from_item, to_item) from link where qualifier = 'merged_as')
order by change_id, commit_id;
