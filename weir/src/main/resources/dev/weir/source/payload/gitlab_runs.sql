insert into gitlab_run
select project, 'build', project || '/pipeline/' || (a->>'$.id'), null,
    coalesce(a->>'$.name', 'pipeline'), a->>'$.url', a->>'$.ref', a->>'$.status', a->>'$.sha',
    instant_of(a->>'$.created_at'),
    coalesce(instant_of(a->>'$.started_at'), instant_of(a->>'$.created_at')
        + to_microseconds((try_cast(a->>'$.queued_duration' as double) * 1e6)::bigint)),
    instant_of(a->>'$.finished_at'), try_cast(data->>'$.merge_request.iid' as bigint),
    a->>'$.source', fetched
from gitlab_said where kind = 'pipeline' and a->>'$.id' is not null;

-- The latest word on each: one that has ended has ended, whatever arrives after it.
create or replace temp table gitlab_run_item as
select project, kind, item_id, max(part_of) as part_of, max(name) as name, max(url) as url,
    max(branch) as branch, max(sha) as sha, min(created_at) as created_at,
    min(started_at) as started_at, max(finished_at) as finished_at,
    max(change_number) as change_number, max(trigger) as trigger,
    case max_by(status, (finished_at is not null, fetched))
        when 'success' then 'success' when 'failed' then 'failure'
        when 'canceled' then 'cancelled' when 'skipped' then 'skipped' end as outcome
from gitlab_run group by project, kind, item_id;

create or replace temp table gitlab_deployment as
select project, project || '/deployment/' || id as item_id, max(environment) as environment,
    max(tier) as tier, max(sha) as sha, min(happened_at) as opened_at,
    min(happened_at) filter (status = 'running') as started_at,
    min(happened_at) filter (status in ('success', 'failed', 'canceled')) as closed_at,
    case min_by(status, happened_at) filter (status in ('success', 'failed', 'canceled'))
        when 'success' then 'success' when 'failed' then 'failure'
        when 'canceled' then 'cancelled' end as outcome, any_value(who) as who
from (
    select project, data->>'$.deployment_id' as id, data->>'$.environment' as environment,
        data->>'$.environment_tier' as tier, data->>'$.status' as status,
        -- this one is written as 2021-04-28 21:50:00 +0200
        instant_of(regexp_replace(data->>'$.status_changed_at', ' ?([+-]\d\d):?(\d\d)$', '\1:\2'))
            as happened_at, data->>'$.user.id' as who,
        coalesce(regexp_extract(data->>'$.commit_url', '([0-9a-f]{40,64})$', 1), '') as sha
    from gitlab_said where kind = 'deployment')
where id is not null
group by project, item_id;

create or replace temp table gitlab_happening as
select item_id, 'opened' as activity, opened_at as happened_at, who, item_id || '/opened' as event_id
from gitlab_item
union all
select item_id, unnest(case outcome when 'merged' then ['merged', 'closed'] else ['closed'] end),
    closed_at, null, item_id || '/' || unnest(case outcome when 'merged' then ['merged', 'closed']
        else ['closed'] end)
from gitlab_item where closed_at is not null
union all
select item_id, case when action = 'reopen' then 'reopened' when action in ('approved', 'approval')
        then 'approved' when action in ('unapproved', 'unapproval') then 'changes_requested'
        else 'committed' end,
    case when action = 'update' then coalesce(head_at, changed_at) else changed_at end, who,
    concat_ws('/', item_id, action, changed_at, who)
from gitlab_state
where action in ('reopen', 'approved', 'approval', 'unapproved', 'unapproval')
    or (action = 'update' and oldrev is not null)
union all
select project || case when a->>'$.noteable_type' = 'MergeRequest'
        then '!' || (data->>'$.merge_request.iid') else '#' || (data->>'$.issue.iid') end,
    case a->>'$.type' when 'DiffNote' then 'review_commented' else 'commented' end,
    instant_of(a->>'$.created_at'), coalesce(data->>'$.user.id', a->>'$.author_id'),
    project || '/note/' || (a->>'$.id')
from gitlab_said
where kind = 'note' and a->>'$.noteable_type' in ('MergeRequest', 'Issue')
    and coalesce(a->>'$.system', 'false') <> 'true';

create or replace temp table gitlab_person as
select who, :first_person - 1 + row_number() over (order by min(happened_at), who) as actor
from gitlab_happening where who is not null and :keep_people = 1 group by who;
