-- From what happened to events; ids are GitHub's own where it has them.
create or replace temp table github_event as
with told as (
    select repository, github_item(repository, number) as item_id,
        repository || '/' || kind || '/' || case kind when 'commit' then number || '/' else '' end
            || id as event_id,
        happened_at as occurred_at,
        case when event = 'reviewed' and state in ('approved', 'changes_requested') then state
            when event = 'head_ref_force_pushed' then 'force_pushed'
            when event = 'convert_to_draft' then 'converted_to_draft'
            else event end as activity,
        'complete' as lifecycle, who
    from github_happening
    where number is not null and id is not null and happened_at is not null
), ended as (
    -- What a thing says of its own end, for those whose happenings were not read.
    select repository, item_id, closed_at,
        unnest(case when outcome = 'merged' then ['merged', 'closed'] else ['closed'] end)
            as activity
    from github_item where kind in ('change', 'issue') and closed_at is not null
)
select * from told
union all
select repository, item_id, item_id || '/opened', opened_at, 'opened', 'complete', who
from github_item where kind in ('change', 'issue') and opened_at is not null
union all
select repository, item_id, item_id || '/' || activity, closed_at, activity, 'complete', null
from ended where (item_id, activity) not in (select (item_id, activity) from told)
union all
select repository, item_id, item_id || '/schedule', opened_at, kind, 'schedule', who
from github_item where kind in ('build', 'job', 'deployment') and opened_at is not null
union all
select repository, repository || '/run/' || id, repository || '/run/' || id || '/start',
    github_time(run_started_at), 'build', 'start', null
from github_run where github_time(run_started_at) is not null and run_attempt = 1
union all
select repository, repository || '/job/' || id, repository || '/job/' || id || '/start',
    github_time(started_at), 'job', 'start', null
from github_job where github_time(started_at) is not null
union all
select repository, item_id, item_id || '/complete', closed_at, kind, 'complete', null
from github_item where kind in ('build', 'job') and closed_at is not null
union all
select repository, repository || '/deployment/' || deployment_id,
    repository || '/deployment_status/' || id, github_time(created_at), 'deployment',
    case when state in ('queued', 'pending', 'waiting') then 'schedule'
        when state = 'in_progress' then 'start' else 'complete' end, creator
from github_status where deployment_id is not null and github_time(created_at) is not null
union all
select repository, item_id, item_id || '/published', opened_at, 'published', 'complete', who
from github_item where kind = 'release' and opened_at is not null;

-- People get running numbers in the order they first did something; no name goes any further.
create or replace temp table github_person as
select id, :first_person - 1 + row_number() over (order by first_seen, id) as actor
from (
    select who.id as id, min(occurred_at) as first_seen from github_event
    where who.id is not null group by who.id)
where :keep_people = 1;
