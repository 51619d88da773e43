-- The rules that place a customer in a segment. A version is never changed; a new one replaces it.
create table segment_rules (
    version    int         primary key check (version > 0),
    created_at timestamptz not null default clock_timestamp(),
    created_by text        not null,
    rules      jsonb       not null
);

-- Rules are tried in order and the first that holds places the customer. Each alternative is a list of conditions.
insert into segment_rules (version, created_by, rules) values (1, 'installation', $rules$[
  {"segment": "new", "any": [
    [{"input": "purchases", "comparison": "<=", "threshold": 1},
     {"input": "daysSinceFirst", "comparison": "<=", "threshold": 60}]]},
  {"segment": "dormant", "any": [
    [{"input": "probabilityAlive", "comparison": "<", "threshold": 0.1}],
    [{"input": "overdue", "comparison": ">=", "threshold": 4},
     {"input": "recencyScore", "comparison": "<=", "threshold": 2}]]},
  {"segment": "at-risk", "any": [
    [{"input": "probabilityAlive", "comparison": "<", "threshold": 0.5}],
    [{"input": "overdue", "comparison": ">=", "threshold": 2}]]},
  {"segment": "vip", "any": [
    [{"input": "monetaryScore", "comparison": ">=", "threshold": 5},
     {"input": "frequencyScore", "comparison": ">=", "threshold": 4}]]},
  {"segment": "regular", "any": [
    [{"input": "purchases", "comparison": ">=", "threshold": 3},
     {"input": "frequencyScore", "comparison": ">=", "threshold": 3}]]},
  {"segment": "occasional", "any": [[]]}
]$rules$);

grant select, insert on segment_rules to ${app_role};
