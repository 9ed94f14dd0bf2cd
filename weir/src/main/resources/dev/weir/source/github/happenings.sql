-- What happened to issues and pull requests: timelines, and where these were not read, the lists of
-- events, reviews and comments. One row a happening; the same one may come by several ways.
create or replace temp table github_happening as
with timeline as (
    select repository, fetched, try_cast(key as bigint) as number, unnest(json_transform(data, '[{
        "id": "BIGINT", "event": "VARCHAR", "state": "VARCHAR", "created_at": "VARCHAR",
        "submitted_at": "VARCHAR", "sha": "VARCHAR", "commit_id": "VARCHAR",
        "actor": {"id": "BIGINT", "type": "VARCHAR"}, "user": {"id": "BIGINT", "type": "VARCHAR"},
        "committer": {"date": "VARCHAR"}, "message": "VARCHAR", "label": {"name": "VARCHAR"},
        "milestone": {"title": "VARCHAR"}, "rename": {"to": "VARCHAR"},
        "assignee": {"id": "BIGINT"}, "source": {"issue": {"number": "BIGINT",
        "repository_url": "VARCHAR"}}, "issue": {"number": "BIGINT"}}]')) as d
    from (
        -- The latest answer for a thing is the whole truth about it: what it lacks was deleted.
        select repository, fetched, key, data from github_line_timeline
        qualify fetched = max(fetched) over (partition by repository, key))
), event as (
    select repository, fetched, json_transform(data, '{"id": "BIGINT", "event": "VARCHAR",
        "created_at": "VARCHAR", "commit_id": "VARCHAR",
        "actor": {"id": "BIGINT", "type": "VARCHAR"}, "label": {"name": "VARCHAR"},
        "milestone": {"title": "VARCHAR"}, "rename": {"to": "VARCHAR"},
        "assignee": {"id": "BIGINT"}, "issue": {"number": "BIGINT"}}') as d
    from github_line_event
), remark as (
    select repository, fetched, 'comment' as kind, data from github_line_comment
    union all
    select repository, fetched, 'review_comment', data from github_line_review_comment
    union all
    select repository, fetched, 'review', data from github_line_review
), remarked as (
    select repository, fetched, kind, json_transform(data, '{"id": "BIGINT", "state": "VARCHAR",
        "created_at": "VARCHAR", "submitted_at": "VARCHAR", "issue_url": "VARCHAR",
        "pull_request_url": "VARCHAR", "user": {"id": "BIGINT", "type": "VARCHAR"}}') as d
    from remark
), pull_commit as (
    select repository, fetched, try_cast(key as bigint) as number, json_transform(data,
        '{"sha": "VARCHAR", "commit": {"committer": {"date": "VARCHAR"}}}') as d
    from github_line_pull_commit
), every_one as (
    select repository, fetched, number, case d.event
            when 'reviewed' then 'review' when 'commented' then 'comment'
            when 'committed' then 'commit' else 'event' end as kind,
        d.event, d.state, case d.event when 'committed' then d.sha else d.id::varchar end as id,
        coalesce(d.submitted_at, d.created_at, d.committer.date) as happened_at,
        coalesce(d.actor, d.user) as who, coalesce(d.sha, d.commit_id) as sha,
        case d.event when 'renamed' then d.rename.to when 'milestoned' then d.milestone.title
            when 'committed' then assisted_by(d.message) else d.label.name end as value,
        d.assignee.id as assignee, d.source.issue as source
    from timeline
    union all
    select repository, fetched, d.issue.number, 'event', d.event, null, d.id::varchar, d.created_at,
        d.actor, d.commit_id, case d.event when 'renamed' then d.rename.to
            when 'milestoned' then d.milestone.title else d.label.name end, d.assignee.id, null
    from event
    union all
    select repository, fetched, try_cast(regexp_extract(coalesce(d.pull_request_url, d.issue_url),
            '/(\d+)$', 1) as bigint), kind, case kind when 'review' then 'reviewed'
            when 'comment' then 'commented' else 'review_commented' end, d.state, d.id::varchar,
        coalesce(d.submitted_at, d.created_at), d.user, null, null, null, null
    from remarked
    union all
    select repository, fetched, number, 'commit', 'committed', null, d.sha, d.commit.committer.date,
        null, d.sha, null, null, null
    from pull_commit
)
select repository, number, kind, event, lower(state) as state, id,
    github_time(happened_at) as happened_at, who, sha, value, assignee, source
from every_one
qualify id is null or row_number() over (
    partition by repository, number, kind, id order by fetched desc) = 1;
