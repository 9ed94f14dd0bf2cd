-- The events of each item in order, each with the one before and the one after: one window, stored
-- once. Equal instants keep the file's order. Names are enumerations: small as numbers, and texts
-- to whoever asks.
create or replace type activity_name as enum (
    select text from event_name where kind = 'activity' order by text
);
create or replace type actor_name as enum (select text from event_name where kind = 'actor' order by text);
create or replace type team_name as enum (select text from event_name where kind = 'team' order by text);
create or replace type lifecycle_word as enum (
    select distinct lower(text) as word from event_name where kind = 'lifecycle' order by word
);

-- Names first, then the window: in one statement both take longer.
create or replace table numbered as
select
    coded_event.item_no,
    coded_event.rowid as row_no,
    activity.name as activity,
    lifecycle.word as lifecycle,
    actor.name as actor,
    team.name as team,
    coded_event.started_at,
    coded_event.occurred_at
from coded_event
join (
    select no, cast(text as activity_name) as name from event_name where kind = 'activity'
) as activity on activity.no = coded_event.activity_no
left join (
    select no, cast(lower(text) as lifecycle_word) as word from event_name where kind = 'lifecycle'
) as lifecycle on lifecycle.no = coded_event.lifecycle_no
left join (
    select no, cast(text as actor_name) as name from event_name where kind = 'actor'
) as actor on actor.no = coded_event.actor_no
left join (
    select no, cast(text as team_name) as name from event_name where kind = 'team'
) as team on team.no = coded_event.team_no;

drop table coded_event;

create or replace table step as
select
    item_no,
    cast(row_number() over w as integer) as ordinal,
    row_no,
    activity,
    lifecycle,
    actor,
    team,
    started_at,
    occurred_at,
    lag(activity) over w as previous_activity,
    lag(occurred_at) over w as previous_at,
    lead(occurred_at) over w as next_at
from numbered
window w as (partition by item_no order by occurred_at, row_no);

drop table numbered;
