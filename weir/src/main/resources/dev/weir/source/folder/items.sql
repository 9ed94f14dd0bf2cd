-- From the tables of a folder to things, one row each. A table that is not there has no rows.
create or replace temp table folder_deployment as
with told as (
    select id, coalesce(cicd_deployment_id, id) as deployment_id, name, url, result, environment,
        commit_sha, repo_url, created_date, queued_date, started_date, finished_date, row_no
    from folder_cicd_deployment_commits
    union all
    select id, id, name, url, result, environment, null, null, created_date, queued_date,
        started_date, finished_date, row_no
    from folder_cicd_deployments
    union all
    select coalesce(id, 'row ' || row_no), 'deployments:' || coalesce(id, 'row ' || row_no), name,
        url, result, environment, commit_sha, repo_url, created_date, null, started_date,
        finished_date, row_no
    from folder_deployments
)
select *, instant_of(coalesce(created_date, queued_date, started_date, finished_date)) as opened_at,
    instant_of(started_date) as started_at, instant_of(finished_date) as finished_at,
    case when regexp_matches(result, '(?i)^(success|succeeded|ok|passed|done|finished|deployed)')
            then 'success'
        when regexp_matches(result, '(?i)^(fail|error|rolled|revert)') then 'failure'
        else lower(result) end as outcome
from told;

create or replace temp table folder_item as
select id as item_id, case when upper(type) = 'INCIDENT' then 'incident' else 'issue' end as kind,
    issue_key as key, title, url, creator_id as who, upper(type) = 'BUG' as is_fix,
    instant_of(created_date) as opened_at, instant_of(resolution_date) as closed_at,
    case when instant_of(resolution_date) is not null then 'completed' end as outcome, row_no
from folder_issues
union all
select 'incidents:' || coalesce(id, 'row ' || row_no), 'incident', issue_key, title, url,
    creator_id, false, instant_of(created_date), instant_of(resolution_date),
    case when instant_of(resolution_date) is not null then 'completed' end, row_no
from folder_incidents
union all
select id, 'change', pull_request_key, title, url, author_id,
    coalesce(regexp_matches(type, '(?i)^(bug|fix)'), false), instant_of(created_date),
    instant_of(coalesce(merged_date, closed_date)),
    case when merged_date is not null then 'merged' when closed_date is not null then 'abandoned'
        end, row_no
from folder_pull_requests
union all
select id, 'build', null, name, url, null, false,
    instant_of(coalesce(queued_date, created_date, started_date)), instant_of(finished_date),
    lower(result), row_no
from folder_cicd_pipelines
union all
select item_id, 'build', null, name, url, null, false, opened_at, closed_at, outcome, row_no
from folder_build
union all
select id, 'job', null, name, null, null, false,
    instant_of(coalesce(queued_date, created_date, started_date)), instant_of(finished_date),
    lower(result), row_no
from folder_cicd_tasks
union all
select deployment_id, 'deployment', null, any_value(name), any_value(url), null, false,
    min(opened_at), max(finished_at),
    -- one that failed anywhere failed
    case when bool_or(outcome = 'failure') then 'failure' else any_value(outcome) end, min(row_no)
from folder_deployment group by deployment_id
union all
select id, 'release', null, coalesce(name, tag_name), url, null, false, instant_of(published_at),
    instant_of(published_at),
    case when lower(is_prerelease) in ('1', 'true') then 'prerelease' else 'released' end, row_no
from folder_cicd_releases;

insert into item
select :source, item_id, kind, try_cast(key as bigint),
    case when kind = 'change' and regexp_matches(title, '(?i)^revert\b') then 'revert'
        when is_fix then 'fix' end,
    left(trim(regexp_replace(title, '[\x00-\x1f\x7f]+', ' ', 'g')), 300), url,
    person.actor::integer, null, opened_at, closed_at, outcome
from (select * from folder_item where item_id is not null
    qualify row_number() over (partition by item_id order by row_no desc) = 1) as thing
left join folder_person as person on person.id = thing.who
where item_id not in (select item_id from item)
order by opened_at, item_id;
