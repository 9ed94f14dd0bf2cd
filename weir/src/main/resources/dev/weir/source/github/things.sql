-- What GitHub sent, one row a thing, its latest state; only the fields the mapping needs. The views
-- github_line_KIND hold the lines of raw: repository, key, updated, fetched, data.
-- A field of another type than here reads as null: the ledger counts what cannot be placed.
create or replace temp macro github_time(t) as instant_of(t);
create or replace temp macro github_item(repository, number) as repository || '#' || number;
create or replace temp macro github_line(t) as
    left(trim(regexp_replace(t, '[\x00-\x1f\x7f]+', ' ', 'g')), 300);
-- The numbers a text says it closes, in the words GitHub itself acts on.
create or replace temp macro github_closes(t) as regexp_extract_all(
    t, '(?i)\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s*:?\s+#(\d{1,9})\b', 1);

create or replace temp table github_issue as
select repository, d.* exclude (body), github_closes(d.body) as closes
from (select repository, fetched, json_transform(data, '{"number": "BIGINT", "title": "VARCHAR",
    "state_reason": "VARCHAR", "html_url": "VARCHAR", "body": "VARCHAR", "created_at": "VARCHAR",
    "updated_at": "VARCHAR", "closed_at": "VARCHAR", "user": {"id": "BIGINT", "type": "VARCHAR"},
    "labels": [{"name": "VARCHAR"}], "milestone": {"title": "VARCHAR"}, "draft": "BOOLEAN",
    "pull_request": {"url": "VARCHAR", "merged_at": "VARCHAR"}}') as d from github_line_issue)
where d.number is not null
qualify row_number() over (partition by repository, d.number
    order by d.updated_at desc nulls last, fetched desc) = 1;

create or replace temp table github_pull as
select repository, d.* exclude (body), github_closes(d.body) as closes,
    coalesce(assisted_by(d.body), assistant_named(login)) as assisted
from (select repository, fetched, data->>'$.user.login' as login, json_transform(data, '{"number": "BIGINT", "title": "VARCHAR",
    "html_url": "VARCHAR", "body": "VARCHAR", "created_at": "VARCHAR", "updated_at": "VARCHAR",
    "closed_at": "VARCHAR", "merged_at": "VARCHAR", "merge_commit_sha": "VARCHAR",
    "draft": "BOOLEAN", "user": {"id": "BIGINT", "type": "VARCHAR"}, "labels": [{"name": "VARCHAR"}],
    "milestone": {"title": "VARCHAR"}, "head": {"ref": "VARCHAR", "sha": "VARCHAR"},
    "base": {"ref": "VARCHAR"}}') as d from github_line_pull)
where d.number is not null
qualify row_number() over (partition by repository, d.number
    order by d.updated_at desc nulls last, fetched desc) = 1;

-- What has a conclusion has ended; the word for its status is not always the same.
create or replace temp table github_run as
select repository, d.* replace (lower(nullif(d.conclusion, '')) as conclusion)
from (select repository, fetched, json_transform(data, '{"id": "BIGINT", "name": "VARCHAR",
    "run_number": "BIGINT", "run_attempt": "BIGINT", "event": "VARCHAR", "status": "VARCHAR",
    "conclusion": "VARCHAR", "created_at": "VARCHAR", "updated_at": "VARCHAR",
    "run_started_at": "VARCHAR", "head_sha": "VARCHAR", "head_branch": "VARCHAR",
    "html_url": "VARCHAR", "actor": {"id": "BIGINT", "type": "VARCHAR"},
    "pull_requests": [{"number": "BIGINT"}]}') as d from github_line_run)
where d.id is not null
qualify row_number() over (partition by repository, d.id
    order by d.updated_at desc nulls last, fetched desc) = 1;

create or replace temp table github_job as
select repository, d.* replace (lower(nullif(d.conclusion, '')) as conclusion)
from (
    select repository, fetched, unnest(json_transform(data, '[{"id": "BIGINT", "run_id": "BIGINT",
        "name": "VARCHAR", "status": "VARCHAR", "conclusion": "VARCHAR", "created_at": "VARCHAR",
        "started_at": "VARCHAR", "completed_at": "VARCHAR", "html_url": "VARCHAR",
        "head_sha": "VARCHAR"}]')) as d
    from (select repository, fetched, data from github_line_jobs
        union all
        select repository, fetched, '[' || data || ']' from github_line_job))
where d.id is not null
qualify row_number() over (partition by repository, d.id
    order by nullif(d.conclusion, '') is not null desc, fetched desc) = 1;

create or replace temp table github_release as
select repository, d.*
from (select repository, fetched, json_transform(data, '{"id": "BIGINT", "tag_name": "VARCHAR",
    "name": "VARCHAR", "draft": "BOOLEAN", "prerelease": "BOOLEAN", "published_at": "VARCHAR",
    "html_url": "VARCHAR", "author": {"id": "BIGINT", "type": "VARCHAR"}}') as d
    from github_line_release)
where d.id is not null
qualify row_number() over (partition by repository, d.id order by fetched desc) = 1;
