-- Whose a sale is and what came back of it stands in wardrobe_lines and wardrobe_returns; traits only say what a line is of.
alter table bought_traits drop column quantity, drop column at;
drop table bought_sales, bought_returned, bought_erased;

-- An erasure looks through all that is about a person, and a person may ask for it.
create index events_by_subject on events (subject_id) where subject_id is not null;
