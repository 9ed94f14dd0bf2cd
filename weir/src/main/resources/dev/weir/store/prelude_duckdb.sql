-- The bridge between our portable SQL and DuckDB: one macro a construct, one file an engine.
create macro hours_between(a, b) as (epoch_us(b) - epoch_us(a)) / 3600000000.0;
create macro re_like(s, p) as regexp_matches(s, p);
create macro micros(t) as epoch_us(t);
-- Weeks from Monday to Sunday (ISO), numbered from the one that holds 1 January 1970.
create macro week_no(t) as cast(floor((epoch_us(t) + 259200000000) / 604800000000.0) as bigint);
-- Files that change along with others rather than for themselves: build descriptions, versions,
-- licences, lists of names, release notes, prose. They would lead every list and say nothing.
create macro goes_along(path) as re_like(
    lower(path),
    '(^|/)(pom[.]xml|(build|settings)[.]gradle([.]kts)?|gradle[.]properties|gradlew([.]bat)?'
    || '|gemfile|package[.]json|cargo[.]toml|pyproject[.]toml|setup[.](py|cfg)|go[.](mod|work)'
    || '|build[.]sbt|directory[.](build|packages)[.]props|cmakelists[.]txt)$'
    || '|(^|/)gradle/|[.](gemspec|csproj|nuspec|podspec|md|markdown|rst|adoc|asciidoc)$'
    || '|requirements[^/]*[.](txt|in)$'
    || '|(^|/)_*(gem_|package_)?version_*([.][a-z]+)?$'
    || '|(^|/)[^/]*(licen[cs]e|notice|authors|contributors|codeowners|release[-_]notes)[^/]*$'
    || '|(^|/)docs?/'
);
-- Tests, by folder or by name.
create macro is_test(path) as re_like(
    path,
    '(^|/)(tests?|specs?|__tests__|testing|[a-z0-9-]+[-_]tests?)/'
    || '|(^|[._/-])(test|spec)s?[.][A-Za-z]+$|(^|/)test_[^/]*[.]py$'
    || '|(Tests?|TestCase|IT|ITCase|Spec)[.][A-Za-z]+$'
);
-- A date as tools write it, with or without an offset, months and days with one digit or two; where
-- there is no offset it is UTC. What is none, such as 0000-00-00, is null.
create macro instant_of(t) as case
    when ends_with(t, 'Z') or ends_with(t, 'z')
        or (contains(t, ':') and (
            (substr(t, -3, 1) = ':' and substr(t, -6, 1) in ('+', '-'))
            or substr(t, -5, 1) in ('+', '-') or substr(t, -3, 1) in ('+', '-')))
        then make_timestamp(epoch_us(try_cast(t as timestamptz)))
    else try_cast(t as timestamp)
end;
-- The language model a text says helped, by a trailer or a line tools add; null: it says nothing. A
-- person's first name may be a product's: what follows it tells, so "Claude Dupont" is a person.
create macro assisted_by(t) as nullif(lower(regexp_extract(
    t,
    '(?i)(?:(?:co-authored|co-developed|assisted|generated)-by:[^\n]*?'
    || '|(?:generated|assisted) (?:with|by) (?:github )?\[?|🤖[^\n]*?)'
    || '\b(claude|copilot|cursor|codex|chatgpt|gemini|devin|aider|jules|openhands|windsurf)'
    || '(?:[^a-z ]|$| *(?:[<(\[0-9]|(?:code|opus|sonnet|haiku|cli|ai|agent|chat|pro|flash)\b))',
    1)), '');
-- The same by the name of the account that opened something.
create macro assistant_named(t) as nullif(lower(regexp_extract(
    t, '(?i)^(claude|copilot|cursor|codex|devin|google-labs-jules|openhands)(agent)?\b', 1)), '');
-- What the name of a state, in small letters, says of it: the words tools and people use. The first
-- that fits counts; "waiting for the customer" is not the team's wait.
create macro state_named(name) as case
    when re_like(
        name,
        '^(resolved|closed|done|completed?|finished|cancell?ed|rejected|released|deployed'
        || '|in call|live)'
    ) then 'done'
    when re_like(
        name,
        '(wait|pend|hold|block).*(user|customer|client|vendor|supplier|partner|third|extern)'
    ) then 'external'
    when re_like(
        name,
        '^(awaiting|wait(ing)? for (assign|review|test|deploy)|queued?|new|open|to.?do|backlog'
        || '|ready|assigned|registered|created|reopened|selected|triage|unassigned|unmatched)'
    ) then 'queued'
    when re_like(name, '(wait|hold|block|pend|suspend|parked|impeded)') then 'blocked'
    when re_like(
        name,
        '(progress|active|doing|working|develop|review|test|start|analys|implement|investigat'
        || '|accepted)'
    ) then 'active'
    else 'unknown'
end;
-- Whether an environment is production, by its name; weir.yaml may say otherwise.
create macro is_production(name) as re_like(name, '(?i)^prod');
