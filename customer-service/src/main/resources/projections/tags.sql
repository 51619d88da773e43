-- Who is filed under what: a keyed token to count and find by, and the word itself as ciphertext of its bearer.
create table customer_tags (
    customer_id uuid  not null,
    token       bytea not null,
    tag         text  not null,
    primary key (customer_id, token)
);
create index customer_tags_by_token on customer_tags (token, customer_id);

-- How many bear each.
create table tag_counts (
    token     bytea  primary key,
    customers bigint not null
);
create index tag_counts_by_frequency on tag_counts (customers desc, token);
