-- People get running numbers in the order they first did something; no name goes any further.
create or replace temp table folder_person as
select id, :first_person - 1 + row_number() over (order by first_seen, id) as actor
from (
    select id, min(happened_at) as first_seen from (
        select creator_id as id, instant_of(created_date) as happened_at from folder_issues
        union all
        select creator_id, instant_of(created_date) from folder_incidents
        union all
        select author_id, instant_of(created_date) from folder_pull_requests
        union all
        select account_id, instant_of(created_date) from folder_pull_request_comments
        union all
        select author_id, instant_of(created_date) from folder_issue_changelogs)
    where id is not null group by id)
where :keep_people = 1;
