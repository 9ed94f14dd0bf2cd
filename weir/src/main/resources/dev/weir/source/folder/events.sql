-- What happened, with ids made of the tables' own; reading twice changes nothing.
create or replace temp table folder_happening as
from (
    select item_id || '/opened' as event_id, item_id, opened_at as occurred_at,
        'opened' as activity, 'complete' as lifecycle, who
    from folder_item where kind in ('issue', 'incident', 'change')
    union all
    select item_id || '/' || ended, item_id, closed_at, ended, 'complete', null
    from (
        select item_id, closed_at, unnest(case when outcome = 'merged' then ['merged', 'closed']
            else ['closed'] end) as ended
        from folder_item where kind in ('issue', 'incident', 'change'))
    union all
    select 'comment/' || id, pull_request_id, instant_of(created_date), case
            when upper(type) = 'REVIEW' and upper(status) = 'APPROVED' then 'approved'
            when upper(type) = 'REVIEW' and upper(status) like 'CHANGE%' then 'changes_requested'
            when upper(type) = 'REVIEW' then 'reviewed'
            when upper(type) = 'DIFF' then 'review_commented' else 'commented' end,
        'complete', account_id
    from folder_pull_request_comments
    union all
    select 'commit/' || pull_request_id || '/' || commit_sha, pull_request_id,
        instant_of(commit_authored_date), 'committed', 'complete', null
    from folder_pull_request_commits
    union all
    select 'change/' || id, issue_id, instant_of(created_date), 'status_changed', 'complete',
        author_id
    from folder_issue_changelogs where lower(field_name) = 'status'
    union all
    -- only where it is said when it was asked for: else its beginning would pass for that
    select id || '/schedule', id, instant_of(coalesce(queued_date, created_date)), kind,
        'schedule', null
    from (select id, queued_date, created_date, 'build' as kind from folder_cicd_pipelines
        union all select id, queued_date, created_date, 'job' from folder_cicd_tasks
        union all select deployment_id, queued_date, created_date, 'deployment'
            from folder_deployment)
    union all
    select item_id || '/schedule', item_id, queued_at, 'build', 'schedule', null from folder_build
    union all
    select item_id || '/start', item_id, started_at, 'build', 'start', null from folder_build
    union all
    select id || '/start', id, instant_of(started_date), kind, 'start', null
    from (select id, started_date, 'build' as kind from folder_cicd_pipelines
        union all select id, started_date, 'job' from folder_cicd_tasks)
    union all
    select deployment_id || '/start', deployment_id, min(started_at), 'deployment', 'start', null
    from folder_deployment group by deployment_id
    union all
    select item_id || '/complete', item_id, closed_at, kind, 'complete', null
    from folder_item where kind in ('build', 'job', 'deployment')
    union all
    select item_id || '/published', item_id, opened_at, 'published', 'complete', null
    from folder_item where kind = 'release'
)
where event_id is not null and item_id is not null and occurred_at is not null;

-- A row that is there twice happened once. Few are, and to look at those alone takes a tenth of the
-- time that sorting millions of ids would.
create or replace temp table folder_again as
select event_id from folder_happening group by event_id having count(*) > 1;

insert into item_event
select :source, event_id, happening.item_id, occurred_at, activity, lifecycle,
    person.actor::integer, null
from (
    from folder_happening where event_id not in (select event_id from folder_again)
    union all
    from (
        from folder_happening where event_id in (select event_id from folder_again)
        qualify row_number() over (partition by event_id order by occurred_at, activity) = 1)
) as happening left join folder_person as person on person.id = happening.who;
