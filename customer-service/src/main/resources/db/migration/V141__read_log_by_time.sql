-- The report of a month reads a stretch of time; the log grows in the order of time, which a BRIN index is made for.
create index read_log_by_time on read_log using brin (read_at);
